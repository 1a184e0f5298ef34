import type { Codes } from "./codes.ts";
import type { Cursor } from "./cursor.ts";

/** What changes how the text that follows is read. */
export interface Options {
  readonly ignoreCase: boolean;
  /** White space and comments mean nothing. */
  readonly verbose: boolean;
}

/** What a backslash and the characters after it stand for. An `assertion` is in JavaScript's words. */
export type Escape =
  | { readonly kind: "character"; readonly code: number }
  | { readonly kind: "class"; readonly codes: Codes }
  | { readonly kind: "assertion"; readonly text: string }
  | { readonly kind: "quoted"; readonly text: string };

/** What an opening parenthesis begins: a group (its JavaScript opening), a change of options, or a comment. */
export type Opening =
  | { readonly kind: "group"; readonly open: "(?:" | "(?=" | "(?!" | "(?<=" | "(?<!"; readonly options: Options }
  | { readonly kind: "options"; readonly options: Options }
  | { readonly kind: "comment" };

/** How one language writes regular expressions. The readers throw `Undecided` for what has no exact equal. */
export interface Dialect {
  /** Reads what follows a backslash. */
  readonly escape: (cursor: Cursor, inClass: boolean) => Escape;
  /** Reads what follows an opening parenthesis. */
  readonly opening: (cursor: Cursor, options: Options) => Opening;
  /** Whether `{,3}` repeats up to three times; else it is not decided, since versions differ. */
  readonly repeatsFromNothing: boolean;
  /** Whether a class may hold `[:alpha:]`. */
  readonly posixClasses: boolean;
}

/** A pattern in JavaScript's syntax that lets in the same ASCII texts, and whether it must match at the start. */
export interface Translated {
  readonly source: string;
  readonly flags: string;
  readonly anchored: boolean;
}
