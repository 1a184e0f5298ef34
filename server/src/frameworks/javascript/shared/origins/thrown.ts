import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { argumentAs } from "./calls.ts";
import { isAsync } from "./functions.ts";
import { canFollow, codeOf, type Scope, withArguments } from "./scope.ts";
import { runFunction } from "./statements.ts";
import { type Passed, undecided } from "./tests.ts";

/** Whom a call that is made for what it does turns away by an exception, and whom it lets go on. */
interface Turned {
  readonly away: readonly Passed[];
  readonly through: readonly Passed[];
}

/**
 * Follows `assertAllowed(origin)` where it is a function that throws. What answers in another way, or cannot be followed,
 * may turn anybody away.
 */
export function turnedBy(scope: Scope, call: Node): Turned {
  const unsure: Turned = { away: undecided(call).yes, through: undecided(call).yes };
  const callee = call.childForFieldName("function");
  const { given, hasSpread } = argumentsOf(call);
  const code = callee && !hasSpread ? codeOf(scope, bare(callee)) : undefined;
  if (!code || !canFollow(scope, code)) return unsure;
  if (isAsync(code.fn) && call.parent?.type !== "await_expression") return unsure;
  const bound = given.map((argument) => argumentAs(scope, argument));
  const ends = runFunction(withArguments(code, bound, scope), code.fn, {});
  if (!ends.some(({ end }) => end.kind === "threw") || ends.some(({ end }) => end.kind === "lost")) return unsure;
  const held = ({ passed }: { passed: Passed }) =>
    code.source === scope.source ? passed : passed.map((test) => ({ ...test, node: call }));
  return {
    away: ends.filter(({ end }) => end.kind === "threw").map(held),
    through: ends.filter(({ end }) => end.kind !== "threw").map(held),
  };
}
