import type { Node } from "web-tree-sitter";

/**
 * What stands between the start of a handler and a place in it:
 * - `open`: every cross-origin request gets there, as far as its origin is concerned;
 * - `tested`: it may depend on the origin;
 * - `without`: only requests that have no Origin header get there.
 */
export type Way = "open" | "tested" | "without";

/** A function that a header is reached through, and the place in it: of several, each gives it to the one behind. */
export interface Frame {
  readonly fn: Node;
  readonly at: Node;
}
