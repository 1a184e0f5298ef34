import type { Node } from "web-tree-sitter";
import { holdsEnvironment, isMode, saysMode } from "../../../../syntax/javascript/environment.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { keysTo, wholePattern } from "../../../../syntax/javascript/patterns.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { type Bound, boundTo, deeper, type Scope, valueIn } from "./scope.ts";
import { not, type Outcome, undecided } from "./tests.ts";

/**
 * What `process.env.NODE_ENV === "production"` asks: what is looked at is the server that is deployed, so that it holds
 * there, while the other way is not known to be taken. Undefined for all other comparisons.
 */
export function productionOutcome(scope: Scope, left: Node, right: Node, node: Node): Outcome | undefined {
  const asks = isMode(scope.source, definitionOf(scope, left)) || isTakenMode(scope, left);
  const mode = asks ? valueIn(scope, right) : undefined;
  if (mode?.kind !== "text") return undefined;
  const here: Outcome = { yes: [[]], no: undecided(node, "it depends on the environment").no };
  return mode.value === "production" ? here : not(here);
}

/** `const { NODE_ENV: mode = "development" } = process.env` */
function isTakenMode({ source }: Scope, name: Node): boolean {
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind !== "value" || !javascriptNames.nameTypes.has(binding.node.type)) return false;
  const given = wholePattern(binding.node).parent?.childForFieldName("value");
  return (
    given !== null &&
    given !== undefined &&
    holdsEnvironment(source, given) &&
    saysMode(keysTo(source, binding.node)?.[0])
  );
}

function definitionOf(scope: Scope, node: Node): Node {
  const bound: Bound | undefined = scope.steps > 0 ? boundTo(scope, node) : undefined;
  return bound?.kind === "expression" ? definitionOf(deeper(bound.scope), bound.node) : node;
}
