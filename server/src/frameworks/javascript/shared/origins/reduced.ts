import type { Node } from "web-tree-sitter";
import type { MethodCall } from "../../../../syntax/javascript/members.ts";
import { argumentAs } from "./calls.ts";
import { resultsOf } from "./functions.ts";
import { itemsOf } from "./lookups.ts";
import { type Bound, canFollow, codeOf, isWornOut, type Scope } from "./scope.ts";
import type { Passed } from "./tests.ts";
import { truthOf, type Way } from "./way.ts";

/** More ways through all rounds together are not told apart. */
const mostWays = 48;

/** What `list.reduce((allowed, item) => …, false)` gives, where each round gives true or false; undefined for all others. */
export function reducedWays(scope: Scope, { call, object, method, given }: MethodCall): Way[] | undefined {
  const [fn, initial] = given;
  const items = method === "reduce" && initial ? itemsOf(scope, object) : undefined;
  const code = fn && codeOf(scope, fn);
  if (!items || items.length === 0 || !initial || !code || !canFollow(scope, code)) return undefined;
  let ways: readonly { passed: Passed; bound: Bound }[] = [{ passed: [], bound: argumentAs(scope, initial) }];
  for (const item of items) {
    const next = ways.flatMap(({ passed, bound }) =>
      resultsOf(code, [bound, { kind: "value", value: item }], scope).map((way) => flagged(passed, way, call)),
    );
    const known = next.flatMap((way) => (way ? [way] : []));
    if (known.length < next.length || known.length > mostWays || isWornOut(scope)) return undefined;
    ways = known;
  }
  return ways.flatMap(({ passed, bound }) =>
    bound.kind === "value" ? [{ passed, answer: { kind: "value", value: bound.value, scope } }] : [],
  );
}

function flagged(before: Passed, { passed, answer }: Way, node: Node): { passed: Passed; bound: Bound } | undefined {
  const value = truthOf(answer);
  if (value === undefined || answer.kind !== "value" || answer.value.kind !== "flag") return undefined;
  return { passed: [...before, ...passed], bound: { kind: "value", value: { kind: "flag", value, node } } };
}
