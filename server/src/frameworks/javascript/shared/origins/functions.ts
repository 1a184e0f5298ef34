import type { Node } from "web-tree-sitter";

import { answersOf } from "./answers.ts";
import type { Bound, Code, Scope } from "./scope.ts";
import { canFollow, withArguments } from "./scope.ts";
import { runFunction } from "./statements.ts";
import { crossed, heldBy, type Outcome, type Passed, setOf, undecided } from "./tests.ts";
import { truthOf, type Way } from "./way.ts";

/** Whether a function gives a promise. */
export function isAsync(fn: Node): boolean {
  return fn.children.some((child) => child?.type === "async");
}

/** Whom a function lets through that is called for its result, by whether that is true; `node` is the call. */
export function codeCalled(scope: Scope, code: Code, given: readonly Bound[], node: Node): Outcome {
  if (!canFollow(scope, code)) return undecided(node);
  const ways = resultsOf(code, given, scope);
  const yes: Passed[] = [];
  const no: Passed[] = [];
  for (const { passed, answer } of ways) {
    const truth = truthOf(answer);
    if (truth !== false) yes.push(...(truth ? [passed] : crossed([passed], undecided(node).yes)));
    if (truth !== true) no.push(...(truth === false ? [passed] : crossed([passed], undecided(node).no)));
  }
  const outcome = merged({ yes, no });
  return code.source === scope.source ? outcome : heldBy(node, outcome);
}

/** The ways through a function that is called for its result; those that throw give none. */
export function resultsOf(code: Code, given: readonly Bound[], outer: Scope): Way[] {
  const scope = withArguments(code, given, outer);
  return runFunction(scope, code.fn, {}).flatMap(({ passed, scope: at, end }): Way[] => {
    switch (end.kind) {
      case "result":
        return answersOf(at, end.node).map((way) => ({ ...way, passed: [...passed, ...way.passed] }));
      case "ended":
        return [{ passed, answer: { kind: "value", value: { kind: "undefined", node: code.fn }, scope: at } }];
      case "lost":
        return [
          { passed, answer: { kind: "value", value: { kind: "unknown", why: end.why, node: end.node }, scope: at } },
        ];
      default:
        return [];
    }
  });
}

/** Ways without any test make all others beside the point. */
function merged({ yes, no }: Outcome): Outcome {
  const only = (ways: readonly Passed[]) => (setOf(ways).kind === "everyone" ? [[]] : ways);
  return { yes: only(yes), no: only(no) };
}
