import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { unknown } from "../../../../syntax/value.ts";
import { answersOf, settledAnswers } from "./answers.ts";
import type { End } from "./effects.ts";
import type { Bound, Code, Scope } from "./scope.ts";
import { canFollow, codeOf, withArguments } from "./scope.ts";
import { runFunction } from "./statements.ts";
import { crossed, heldBy, type Outcome, type Passed, setOf, undecided } from "./tests.ts";
import { truthOf, type Way } from "./way.ts";

/** Whether a function gives a promise. */
export function isAsync(fn: Node): boolean {
  return fn.children.some((child) => child?.type === "async");
}

/** Whom a function lets through that is called for its result, by whether that is true; `node` is the call. */
export function codeCalled(scope: Scope, code: Code, given: readonly Bound[], node: Node, isAwaited = false): Outcome {
  if (!canFollow(scope, code)) return undecided(node);
  const outcome = outcomeOfWays(resultsOf(code, given, scope, isAwaited), node);
  return code.source === scope.source ? outcome : heldBy(node, outcome);
}

/** Whom ways let through by what they give. */
export function outcomeOfWays(ways: readonly Way[], node: Node): Outcome {
  const yes: Passed[] = [];
  const no: Passed[] = [];
  for (const { passed, answer } of ways) {
    const truth = truthOf(answer);
    if (truth !== false) yes.push(...(truth ? [passed] : crossed([passed], undecided(node).yes)));
    if (truth !== true) no.push(...(truth === false ? [passed] : crossed([passed], undecided(node).no)));
  }
  return merged({ yes, no });
}

/** The same for one that a framework calls: where it throws, the request is refused. */
export function decisionsOf(code: Code, given: readonly Bound[], outer: Scope): Way[] {
  return waysOf(code, given, outer, ({ passed }) => [{ passed, answer: { kind: "refused" } }]);
}

/** The ways through a function that is called for its result; those that throw give none. */
export function resultsOf(code: Code, given: readonly Bound[], outer: Scope, isAwaited = false): Way[] {
  return waysOf(code, given, outer, () => [], isAwaited);
}

function waysOf(
  code: Code,
  given: readonly Bound[],
  outer: Scope,
  thrown: (end: End) => readonly Way[],
  isAwaited = false,
): Way[] {
  const scope = withArguments(code, given, outer);
  return runFunction(scope, code.fn, {}).flatMap((way): readonly Way[] => {
    const { passed, scope: at, end } = way;
    switch (end.kind) {
      case "threw":
        return thrown(way);
      case "result":
        return (isAwaited ? settledAnswers : answersOf)(at, end.node).map((way) => ({
          ...way,
          passed: [...passed, ...way.passed],
        }));
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

/** What `new Promise((resolve) => …)` comes to; undefined for everything else. Where it fails there is no way. */
export function promisedAnswers(scope: Scope, node: Node): Way[] | undefined {
  const made = node.childForFieldName("constructor");
  const [fn] = made && textOf(scope.source, made) === "Promise" ? argumentsOf(node).given : [];
  const code = fn && codeOf(scope, bare(fn));
  const resolve = code && parametersOf(code.fn)[0];
  if (!code || resolve?.type !== "identifier" || code.source !== scope.source || !canFollow(scope, code))
    return undefined;
  const inner = withArguments(code, [{ kind: "value", value: { kind: "function", node: resolve } }], scope);
  return runFunction(inner, code.fn, { callback: resolve }).flatMap(({ passed, scope: at, end }): Way[] => {
    if (end.kind === "lost") {
      return [{ passed, answer: { kind: "value", value: unknown(end.node, end.why), scope: at } }];
    }
    if (end.kind !== "called") return [];
    const [given] = end.given;
    if (!given) return [{ passed, answer: { kind: "value", value: { kind: "undefined", node: end.call }, scope: at } }];
    return settledAnswers(at, given).map((way) => ({ ...way, passed: [...passed, ...way.passed] }));
  });
}

/** Ways without any test make all others beside the point. */
function merged({ yes, no }: Outcome): Outcome {
  const only = (ways: readonly Passed[]) => (setOf(ways).kind === "everyone" ? [[]] : ways);
  return { yes: only(yes), no: only(no) };
}
