import type { Node } from "web-tree-sitter";
import type { Source } from "../../source.ts";
import { unknown, type Value } from "../../value.ts";

/** What parameters are given, by the node of their declaration: in `list.map((item) => …)`. */
export interface Given {
  get(declaration: number): Value | undefined;
}

/** What the reading of a value knows on its way. */
export interface Reading {
  readonly source: Source;
  /** Names that lead to names, and nested literals, are followed so many steps further. */
  readonly steps: number;
  readonly given: Given;
}

/** Reads what an expression is worth. */
export type Read = (reading: Reading, node: Node) => Value;

export const atRuntime = "it is worked out when the program runs";
export const unfixed = "the name does not stand for one fixed value";

export function deeper(reading: Reading): Reading {
  return { ...reading, steps: reading.steps - 1 };
}

export function workedOut(node: Node): Value {
  return unknown(node, atRuntime);
}
