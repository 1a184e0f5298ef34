import type { Cookie } from "../policy/cookie.ts";
import type { DirectiveFacts } from "../policy/directives.ts";
import type { HandSetHeader } from "../policy/facts.ts";
import type { Note } from "../policy/note.ts";
import type { Bypass, PageRequest } from "../policy/pageRequest.ts";
import type { Policy } from "../policy/policy.ts";
import type { FileSpan } from "../policy/span.ts";
import type { Family } from "../syntax/language.ts";
import type { Source } from "../syntax/source.ts";

/** What a rule asks for; the adapter writes it in the framework's own idiom. In the order in which fixes are offered. */
export const intents = [
  "explicit-origins",
  "origin-pattern",
  "test-origin",
  "credentials-off",
  "tighten-pattern",
  "add-vary",
  "list-values",
  "correct",
  "nginx",
  "suppress",
] as const;

export type Intent = (typeof intents)[number];

/** New text, in pieces: plain text, and what the user is to replace by typing where the editor can ask for it. */
export type NewText = readonly (string | Placeholder)[];

export interface Placeholder {
  readonly placeholder: string;
}

/** One replacement. Spans of one rewrite do not overlap; an empty span inserts. */
export interface Edit extends FileSpan {
  readonly newText: NewText;
}

/** What a fix does to the file, with the line that the menu shows. */
export interface Rewrite {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The origins that the user trusts, ready to be written: never empty, and placeholders where nothing was configured. */
export interface Trusted {
  readonly origins: readonly (string | Placeholder)[];
  /** The domain whose https subdomains a pattern may let in; absent when one trusted origin is not such a subdomain. */
  readonly domain?: string | Placeholder;
}

export interface RewriteRequest {
  readonly source: Source;
  readonly policy: Policy;
  readonly trusted: Trusted;
}

/** Writes one intent for a policy that the same adapter read from the same source; undefined where it does not fit. */
export type Writer = (request: RewriteRequest) => Rewrite | undefined;

/** All that corslint knows of one framework. */
export interface Adapter {
  readonly id: string;
  readonly family: Family;
  /** Asked for files only in whose text this matches. It matches no line break: while one types, only changed lines are looked at. */
  readonly words: RegExp;
  /** The words are names of modules, so that only what the file imports is looked through, which costs next to nothing. */
  readonly wordsAreModules?: boolean;
  /** The policies that the file spells out. What cannot be known is unknown in them. */
  read(source: Source): Policy[];
  /**
   * The policies of every route that the file shows, also of those that send no CORS headers and of answers that are errors.
   * Absent where `read` leaves none out.
   */
  readRoutes?(source: Source): Policy[];
  /**
   * Puts the policies that all adapters read of the file on the paths where this framework lets them meet: as rules judge
   * them, each what goes out in the end; and as requests meet them, one layer behind the other.
   */
  readonly meeting?: {
    readonly inTheEnd: (source: Source, policies: readonly Policy[]) => Policy[];
    readonly inLayers: (source: Source, policies: readonly Policy[]) => Policy[];
  };
  /** The headers that the file sets by hand whose names look like those of CORS. */
  readHeaders?(source: Source): HandSetHeader[];
  /** The requests that code of a page makes. */
  readRequests?(source: Source): PageRequest[];
  readBypasses?(source: Source): Bypass[];
  readCookies?(source: Source): Cookie[];
  /** What nginx makes of directives. */
  readDirectives?(source: Source): DirectiveFacts[];
  /** What a user should know of how the file and those around it belong together. */
  readNotes?(source: Source): Note[];
  readonly writers: Readonly<Partial<Record<Intent, Writer>>>;
}
