import type { Node } from "web-tree-sitter";
import type { Value } from "../../../../syntax/value.ts";
import { codeCalled } from "./functions.ts";
import { askedOf } from "./lookups.ts";
import { type Bound, codeOf, type Scope } from "./scope.ts";
import { anyOf, both, holds, type Outcome, undecided } from "./tests.ts";

/** Whom `list.some(test)` lets through, and what is the same: `find`, `findIndex`, `filter(…).length`. */
export function predicateOutcome(scope: Scope, list: Node, test: Node | undefined, node: Node): Outcome {
  return ofItems(scope, list, test, node, anyOf);
}

/** Whom `list.every(test)` lets through. */
export function everyOutcome(scope: Scope, list: Node, test: Node | undefined, node: Node): Outcome {
  return ofItems(scope, list, test, node, (all) => all.reduce(both, holds));
}

function ofItems(
  scope: Scope,
  list: Node,
  test: Node | undefined,
  node: Node,
  joined: (all: readonly Outcome[]) => Outcome,
): Outcome {
  const code = test && codeOf(scope, test);
  if (!code) return undecided(node);
  return askedOf(scope, list, node, (items) =>
    joined(items.map((item) => codeCalled(scope, code, [given(item)], item.node))),
  );
}

function given(value: Value): Bound {
  return { kind: "value", value };
}
