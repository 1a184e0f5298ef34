import type { Node } from "web-tree-sitter";
import { isMode, isTakenMode } from "../../../../syntax/javascript/environment.ts";
import { type Bound, boundTo, deeper, type Scope, valueIn } from "./scope.ts";
import { not, type Outcome, type Test, undecided } from "./tests.ts";

const mode = "it depends on the environment";

/**
 * What `process.env.NODE_ENV === "production"` asks: what is looked at is the server that is deployed, so that it holds
 * there, while the other way is not known to be taken. Undefined for all other comparisons.
 */
export function productionOutcome(scope: Scope, left: Node, right: Node, node: Node): Outcome | undefined {
  const asks = isMode(scope.source, definitionOf(scope, left)) || isTakenMode(scope.source, left);
  const asked = asks ? valueIn(scope, right) : undefined;
  if (asked?.kind !== "text") return undefined;
  const here: Outcome = { yes: [[]], no: undecided(node, mode).no };
  return asked.value === "production" ? here : not(here);
}

/** Whether a test is one that only servers pass that are not deployed. */
export function dependsOnMode({ set }: Test): boolean {
  return set.kind === "unknown" && set.why === mode;
}

function definitionOf(scope: Scope, node: Node): Node {
  const bound: Bound | undefined = scope.steps > 0 ? boundTo(scope, node) : undefined;
  return bound?.kind === "expression" ? definitionOf(deeper(bound.scope), bound.node) : node;
}
