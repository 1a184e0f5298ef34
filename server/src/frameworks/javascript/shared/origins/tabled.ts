import type { Node } from "web-tree-sitter";
import type { Tabled } from "../../../../syntax/javascript/values/tables.ts";
import type { Value } from "../../../../syntax/value.ts";
import { crossed, type Outcome, undecided } from "./tests.ts";

/**
 * What is asked of a value that is one of several by the environment: what is looked at is the server that is deployed, while
 * the other ones are not known to be used.
 */
export function ofTable({ may, by }: Tabled, node: Node, ask: (each: Value) => Outcome): Outcome {
  const outcomes = may.map((each, index): Outcome => {
    const { yes, no } = ask(each);
    if (by.isDeployed && index === 0) return { yes, no };
    const unsure = undecided(node, "it depends on the environment").yes;
    return { yes: crossed(unsure, yes), no: crossed(unsure, no) };
  });
  return { yes: outcomes.flatMap(({ yes }) => yes), no: outcomes.flatMap(({ no }) => no) };
}
