import type { Remedy } from "./directives.ts";
import { absent, type Known } from "./known.ts";
import { type Listing, notSent } from "./listing.ts";
import type { InFront, NotInstalled, UnknownOption, UnsetOrigin, WrongType } from "./options.ts";
import type { OriginSet } from "./originSet.ts";
import type { FileSpan, Span } from "./span.ts";
import type { Failure, Wire } from "./wire.ts";

/** One item of an allow-list, a regular expression or a test: what it lets in on its own. */
export interface AllowedEntry {
  readonly set: OriginSet;
  /** Where it is used as a value; an item of a list that a name stands for lies in the definition. */
  readonly span: Span;
  /** The text or the pattern that is written there, decoded. */
  readonly text?: string;
  /** Why it lets nobody in, as the end of a sentence, where the library does not compare it like others do. */
  readonly deadBecause?: string;
}

/** Who is let in, and where the source says so. */
export interface AllowedOrigins {
  readonly set: OriginSet;
  /** The value as written where the option or the header is set; the call's name where a default decides. */
  readonly span: Span;
  /** The definition, when `span` holds a name. */
  readonly definedAt?: Span;
  /** Where it is written, where that is another file and `span` leads to it. */
  readonly writtenAt?: FileSpan;
  /** Origins that are answered in another way, although the set may hold them. */
  readonly except?: readonly OriginSet[];
  /** The only origins that are answered so, where the set tells what is sent instead: `*` behind a test of the origin. */
  readonly only?: OriginSet;
  /** The items that make up the set, where they are written one by one. */
  readonly entries: readonly AllowedEntry[];
  /** The part of the request, other than its Origin, that the header is taken from: `the query`. */
  readonly fromUser?: string;
  /** The file says nothing about origins, and another one may: nobody is let in on purpose. */
  readonly mayBeElsewhere?: boolean;
}

/** Which answers of a program a policy shapes, and how it meets other policies there. */
export interface Scope {
  /** Policies of the same route lie on one path. */
  readonly route: string;
  /** The route as people call it, where they do: `location /api/`. */
  readonly name?: string;
  /** The place on that path: requests meet lower layers first. Policies of one layer are alternatives to each other. */
  readonly layer: number;
  /** The methods that it answers; absent where it answers all. */
  readonly methods?: readonly string[];
  /** Those of them that something answers, where that is known: for all others what is read is an error page. */
  readonly answered?: readonly string[];
  /** It is asked only about a request that failed in front of it. */
  readonly onErrors?: boolean;
  /** Whether it sets its headers before what lies behind answers, or after. */
  readonly writes: "on the way in" | "on the way out";
  /** What becomes of a header that is there already. `yields` leaves an answer alone that names an origin, `fills` each header that is there. */
  readonly joins: "replaces" | "adds" | "yields" | "fills";
  /** Its headers are taken away from the answer instead. */
  readonly removes?: boolean;
  /** It answers with fonts, images and the like, which are meant for everybody. */
  readonly servesAssets: boolean;
}

/**
 * What a server answers to cross-origin requests, as plain data: the one language that adapters write and rules read.
 * A file may hold several policies (routes, locations, branches, layers); each stands for one way that an answer can take.
 */
export interface Policy {
  /** Id of the adapter that read it, and that rewrites it unless `writtenBy` names another one. */
  readonly framework: string;
  /** Id of the adapter that rewrites it: it stands where a function is called that sets the framework up. */
  readonly writtenBy?: string;
  /** The library as a message names it. */
  readonly label: string;
  /** The call, statement or block that makes up the policy. */
  readonly span: Span;
  readonly scope: Scope;
  readonly origins: AllowedOrigins;
  /** Whether the answer allows credentials: it says `true`, and nothing else. */
  readonly credentials: Known<boolean>;
  /** What Access-Control-Allow-Credentials says where that is not `true`: `True`, `1`. */
  readonly credentialsText?: string;
  /** The text that an option for credentials is given where it wants a boolean. */
  readonly credentialsOption?: string;
  readonly methods: Listing;
  readonly headers: Listing;
  readonly exposed: Listing;
  /** Access-Control-Max-Age as it is sent, in seconds. */
  readonly maxAge: Known<string>;
  /** Whether a question about local networks is answered. No browser asks it any more. */
  readonly privateNetwork: Known<boolean>;
  /** The other Access-Control-Allow-Origin lines of the same answer, in the order of the text. */
  readonly moreOrigins: readonly { readonly span: Span; readonly text: string }[];
  readonly wire: Wire;
  readonly failure?: Failure;
  readonly unknownOptions?: readonly UnknownOption[];
  readonly wrongTypes?: readonly WrongType[];
  readonly inFront?: readonly InFront[];
  readonly notInstalled?: NotInstalled;
  /** The methods of the route that browsers ask about first, where nothing answers the question, or only a refusal. */
  readonly unanswered?: readonly { readonly name: string; readonly span: Span; readonly refusedWith?: number }[];
  /** What makes preflight and answer fit together, where they do not. */
  readonly remedy?: Remedy;
  readonly unsetOrigin?: UnsetOrigin;
  /** Another policy on the same path answers whom this one does not name. */
  readonly hidesAnother?: boolean;
}

/** What a policy holds of headers that it does not send. */
export const noOtherHeaders = {
  credentials: absent,
  methods: notSent,
  headers: notSent,
  exposed: notSent,
  maxAge: absent,
  privateNetwork: absent,
  moreOrigins: [],
} satisfies Partial<Policy>;
