import type { Node } from "web-tree-sitter";
import type { Source } from "../../source.ts";
import type { Value } from "../../value.ts";

/** What parameters are given, by the node of their declaration: in `list.map((item) => …)`. */
export interface Given {
  get(declaration: number): Value | undefined;
}

/** What the reading of a value knows on its way. */
export interface Reading {
  readonly source: Source;
  /** Names that lead to names, and nested literals, are followed so many steps further. */
  readonly steps: number;
  /** What may still be read in all, the same for every step: names that lead to several names at each step cost much. */
  readonly work: { left: number };
  readonly given: Given;
}

const maxSteps = 24;
const maxWork = 10_000;

/** The first step. Where the work is used up, as in a circle of names, a value is unknown. */
export function readingOf(source: Source, given: Given): Reading {
  return { source, steps: maxSteps, work: { left: maxWork }, given };
}

type Unknown = Extract<Value, { kind: "unknown" }>;

/** Reads what an expression is worth. */
export type Read = (reading: Reading, node: Node) => Value;

/** Why a value is unknown, as messages say it. */
export const atRuntime = "it is worked out when the program runs";
export const unfixed = "the name does not stand for one fixed value";

/** A reading one name further: it has one step less to go. */
export function deeper(reading: Reading): Reading {
  return { ...reading, steps: reading.steps - 1 };
}

/** The value of an expression that only a running program knows. */
export function workedOut(node: Node): Unknown {
  return { kind: "unknown", why: atRuntime, node };
}
