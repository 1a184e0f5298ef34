import type { Node } from "web-tree-sitter";
import { isTabled } from "../../../syntax/javascript/values/tables.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { answersOf } from "../shared/origins/answers.ts";
import { decisionOf } from "../shared/origins/callback.ts";
import { type Scope, scopeOf } from "../shared/origins/scope.ts";
import type { Passed } from "../shared/origins/tests.ts";
import type { Answer, Way } from "../shared/origins/way.ts";

/** Options that a call works with on one way: a branch of a condition, or a way through a delegate. */
export interface Alternative {
  /** What the request must pass for them. */
  readonly passed: Passed;
  /** Undefined where none are given and the defaults stand. */
  readonly options: Value | undefined;
  readonly scope: Scope;
}

/** More alternatives are not told apart. */
const most = 12;
const branching = new Set(["ternary_expression", "binary_expression"]);

/**
 * The options of a call of `cors`: an object, a name that stands for one, a choice between several, or a delegate,
 * `(request, callback) => …`, that hands them over. What is no object gives the defaults. None where a delegate always fails.
 */
export function alternativesOf(source: Source, given: Node | undefined): readonly Alternative[] {
  const scope = scopeOf(source);
  if (!given) return [{ passed: [], options: undefined, scope }];
  const value = javascriptValue(source, given);
  if (value.kind === "function") return delegated(source, value, scope);
  const isChoice = value.kind === "unknown" && (branching.has(given.type) || isTabled(value));
  if (!isChoice) return [{ passed: [], options: ownOptions(value), scope }];
  return limited(answersOf(scope, given).flatMap(alternative), given, scope);
}

function delegated(source: Source, delegate: Value, scope: Scope): readonly Alternative[] {
  const decision = decisionOf(source, delegate, ["request", "callback"]);
  const why = "the options differ from request to request";
  if (!decision) return [{ passed: [], options: unknown(delegate.node, why), scope }];
  return limited(decision.ways.flatMap(alternative), delegate.node, scope);
}

function limited(all: readonly Alternative[], node: Node, scope: Scope): readonly Alternative[] {
  return all.length <= most ? all : [{ passed: [], options: unknown(node, "there are too many ways"), scope }];
}

function alternative({ passed, answer }: Way): Alternative[] {
  if (answer.kind !== "value") return [];
  return [{ passed, options: ownOptions(answer.value), scope: answer.scope }];
}

/** `Object.assign({}, defaults, options)` takes nothing from what is no object; the defaults stand. */
function ownOptions(value: Value): Value | undefined {
  return value.kind === "record" || value.kind === "unknown" ? value : undefined;
}

/** Whether a way depends on nothing but what the source does not tell, such as the environment. */
export function isBranch({ passed }: { readonly passed: Passed }): boolean {
  return passed.every(({ set }) => set.kind === "unknown");
}

/** The ways to the value of an option, where it is a choice or depends on the way; undefined where it is one value. */
export function waysTo({ scope }: Alternative, value: Value): readonly Way[] | undefined {
  // A text that is not known counts in another environment only.
  if (value.elsewhere || value.kind !== "unknown" || value.node.type === "string") return undefined;
  const ways = answersOf(scope, value.node);
  const isPlain = ways.length === 1 && ways[0]?.passed.length === 0 && isUnknown(ways[0].answer);
  return isPlain ? undefined : ways;
}

function isUnknown(answer: Answer): boolean {
  return answer.kind === "value" && answer.value.kind === "unknown";
}
