import type { OriginSet } from "./originSet.ts";
import type { FileSpan, OtherFile, Span } from "./span.ts";

/** What nginx makes of directives otherwise than they read. Spans cover whole directives unless they say otherwise. */
export interface DirectiveFacts {
  readonly dropped: readonly DroppedHeaders[];
  readonly withoutAlways: readonly WithoutAlways[];
  readonly sentUpstream: readonly SentUpstream[];
  readonly mapVariables: readonly MapVariable[];
  readonly misplaced: readonly Misplaced[];
  readonly proxied: readonly Proxied[];
}

/** A text that is put in somewhere, in UTF-16 units from the start of the file. */
export interface InsertedText {
  readonly at: number;
  readonly text: string;
  /** Where it is not the analysed file. */
  readonly file?: OtherFile;
}

/** What the text lacks, as an adapter would write it. */
export interface Remedy {
  /** What a menu shows. */
  readonly title: string;
  readonly inserted: readonly InsertedText[];
}

/** Headers that a block would inherit, had it none of its own. */
export interface DroppedHeaders {
  /** The block's own line, the `include` that brings it, or the test of an `if` that has none. */
  readonly span: Span;
  /** The names as they are written, in the order of the text. */
  readonly names: readonly string[];
  /** The first of the lines that no longer count. */
  readonly line: FileSpan;
  /** The block's own line where an included file brings it, alone or with the whole block. */
  readonly included?: { readonly line: FileSpan; readonly brings: "line" | "block" };
  /** Whether they stand in another `if`, which held as well, and not in a block around this one. */
  readonly isFromOtherIf: boolean;
  /** What answers there, so that it lacks them. */
  readonly answering?: Span;
  /** Writes them into the block; absent where that is made of several files. */
  readonly repeated?: InsertedText;
  /** Writes `add_header_inherit merge;` into the block, which nginx knows since 1.29.3. */
  readonly merged?: InsertedText;
}

/** A header that errors are sent without. */
export interface WithoutAlways {
  readonly span: Span;
  readonly name: string;
  /** What the errors come from. */
  readonly source: Span;
  /** Puts `always` to it and to the lines beside it. */
  readonly always: readonly InsertedText[];
}

/** A header for answers that is sent to the server behind. */
export interface SentUpstream {
  readonly span: Span;
  readonly name: string;
  /** The directive's name. */
  readonly word: Span;
  /** Where `always` goes; absent where an `add_header` in its place would drop or repeat others, or open the answers. */
  readonly end?: number;
}

/** An Access-Control-Allow-Origin that is added to the answers of a server behind, which may send one as well. */
export interface Proxied {
  /** The header's name. */
  readonly span: Span;
  /** The port of this machine that the server listens on. */
  readonly port: number;
  /** The origins that get the header. */
  readonly set: OriginSet;
  /** The directive that passes requests on. */
  readonly pass: Span;
  /** Hides the header of the server behind. */
  readonly hidden: InsertedText;
  /** Where a program of the workspace sends it. */
  readonly app?: FileSpan;
}

/** A variable in a pattern of a map. */
export interface MapVariable {
  /** The variable. */
  readonly span: Span;
  readonly text: string;
  readonly pattern: Span;
}

/** A directive where nginx does not allow it. */
export interface Misplaced {
  /** The directive's name. */
  readonly span: Span;
  readonly name: string;
  /** Where it stands, as in "does not allow it in …". */
  readonly where: string;
  /** Where it may stand. */
  readonly allowed: string;
  /** What nothing else needs to be said of: the test whose headers it should be, or itself. */
  readonly inside: Span;
}
