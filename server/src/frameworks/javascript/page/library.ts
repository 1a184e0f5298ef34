import type { Node } from "web-tree-sitter";
import type { PageApi } from "../../../policy/pageRequest.ts";
import type { Value } from "../../../syntax/value.ts";

/** A library that makes requests: its module, its global name, and which argument of a call holds the options. */
export interface Library {
  readonly api: PageApi;
  readonly modules: readonly string[];
  readonly globals: readonly string[];
  /** What plugins of other libraries call it where they hand it out: `this.$axios`. */
  readonly handed?: string;
  /** What it exports under a name that is the library itself. */
  readonly exports?: readonly string[];
  /** By the method, `""` for the library called itself; -1 is the only or last argument. */
  readonly optionsAt: Readonly<Record<string, number>>;
  /** Methods that take options, and make something with the same methods. */
  readonly makers: readonly string[];
  /** The values that it takes for "no such header"; without it all are sent. */
  readonly unsent?: (header: Value) => boolean;
}

/** What is called, and which of the library's methods that is; `""` is the library itself. */
export interface Callee {
  readonly node: Node;
  readonly method: string;
}
