import type { Node } from "web-tree-sitter";
import { fromEnvironment } from "../../../../syntax/javascript/environment.ts";
import { type Bound, boundTo, deeper, type Scope, valueIn } from "./scope.ts";
import { not, type Outcome, undecided } from "./tests.ts";

/** Variables that say what a program runs for. */
const modes = new Set(["NODE_ENV", "MODE"]);

/**
 * What `process.env.NODE_ENV === "production"` asks: what is looked at is the server that is deployed, so that it holds
 * there, while the other way is not known to be taken. Undefined for all other comparisons.
 */
export function productionOutcome(scope: Scope, left: Node, right: Node, node: Node): Outcome | undefined {
  const read = fromEnvironment(scope.source, definitionOf(scope, left));
  const mode = read && modes.has(read.variable) ? valueIn(scope, right) : undefined;
  if (mode?.kind !== "text") return undefined;
  const here: Outcome = { yes: [[]], no: undecided(node, "it depends on the environment").no };
  return mode.value === "production" ? here : not(here);
}

/** `const { NODE_ENV: mode } = process.env` is not followed; `const mode = process.env.NODE_ENV` is. */
function definitionOf(scope: Scope, node: Node): Node {
  const bound: Bound | undefined = scope.steps > 0 ? boundTo(scope, node) : undefined;
  return bound?.kind === "expression" ? definitionOf(deeper(bound.scope), bound.node) : node;
}
