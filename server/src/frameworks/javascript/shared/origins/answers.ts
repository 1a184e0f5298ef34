import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { isTabled } from "../../../../syntax/javascript/values/tables.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { entryOf, unknown } from "../../../../syntax/value.ts";
import { operatorOf } from "../unwrapped.ts";
import { argumentAs } from "./calls.ts";
import { isComparison } from "./comparisons.ts";
import { outcomeOf } from "./conditions.ts";
import { isAsync, promisedAnswers, resultsOf } from "./functions.ts";
import { foundUnder } from "./lookups.ts";
import { filtered } from "./positions.ts";
import { predicateOutcome } from "./predicates.ts";
import { reducedWays } from "./reduced.ts";
import {
  behindName,
  boundTo,
  canFollow,
  codeOf,
  deeper,
  isWornOut,
  resolvedWith,
  type Scope,
  settledIn,
  valueIn,
} from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { type Outcome, undecided } from "./tests.ts";
import { type Answer, truthOf as truth, type Way } from "./way.ts";

/** Calls whose result is true or false, or only good for asking that. */
const asking = new Set([
  "includes",
  "has",
  "some",
  "every",
  "test",
  "startsWith",
  "endsWith",
  "hasOwnProperty",
  "hasOwn",
  "canParse",
  "exec",
  "match",
]);

/** What an expression gives, by the tests of the origin that decide it. */
export function answersOf(scope: Scope, expression: Node): Way[] {
  const node = bare(expression);
  if (isWornOut(scope)) return [valueWay(scope, node)];
  const subject = subjectOf(scope, node);
  if (subject?.part === "origin") return [{ passed: [], answer: { kind: "origin", node } }];
  const part = (field: string) => node.childForFieldName(field);
  const [left, right] = [part("left"), part("right")];
  const operator = operatorOf(node);
  if (node.type === "ternary_expression") return chosen(scope, node);
  if (operator === "&&" && left && right) return joined(scope, left, right, true);
  if ((operator === "||" || operator === "??") && left && right) {
    // What a function gives is told by the ways through it.
    const isTable = bare(left).type !== "call_expression" && tabledWays(scope, left) !== undefined;
    return isTable ? (tabledWays(scope, node) ?? []) : joined(scope, left, right, false, operator);
  }
  if (operator === "!" || isComparison(operator)) return truths(scope, node, outcomeOf(scope, node));
  if (node.type === "await_expression") {
    const awaited = partsOf(node)[0];
    return awaited ? settledAnswers(scope, awaited) : [valueWay(scope, node)];
  }
  if (node.type === "call_expression") return calledAnswers(scope, node, false);
  const counted = node.type === "member_expression" ? filtered(scope, node) : undefined;
  if (counted) return truths(scope, node, counted);
  const found = foundIn(scope, node) ?? memberOfFound(scope, node);
  if (found) return found;
  const bound = boundTo(scope, node);
  if (bound?.kind === "settled") return settledAnswers(deeper(bound.scope), bound.node);
  if (bound?.kind === "expression") return answersOf(deeper(bound.scope), bound.node);
  return tabledWays(scope, node) ?? [valueWay(scope, node)];
}

/** `allowed[origin]` and `allowed.get(origin)` */
function foundIn(scope: Scope, node: Node): Way[] | undefined {
  const [holder, key] = [node.childForFieldName("object"), node.childForFieldName("index")];
  if (holder && key) return foundUnder(scope, holder, key, node);
  const call = methodCall(scope.source, node);
  const [first] = call?.method === "get" ? call.given : [];
  return call && first && foundUnder(scope, call.object, first, node);
}

/** `allowed.get(origin)?.enabled`, also behind a name; where nothing is found, and nobody asks, it fails. */
export function memberOfFound(scope: Scope, node: Node): Way[] | undefined {
  const read = node.type === "member_expression" ? memberRead(scope.source, node) : undefined;
  const ways = read && foundIn(scope, behindName(scope, read.object));
  const isAsked = node.children.some((child) => child?.type === "optional_chain");
  return ways?.flatMap((way): Way[] => {
    const value = way.answer.kind === "value" ? way.answer.value : undefined;
    if (!read || !value || value.kind === "unknown")
      return [{ ...way, answer: { kind: "value", value: unknown(node, "it is not known"), scope } }];
    const isMissing = value.kind === "undefined" || value.kind === "null";
    if (isMissing && !isAsked) return [];
    const found = entryOf(value, read.key) ?? { kind: "undefined", node };
    return [{ ...way, answer: { kind: "value", value: found, scope } }];
  });
}

/** `table[process.env.NODE_ENV]`: what a server uses that is deployed, and what others may use; undefined for all others. */
function tabledWays(scope: Scope, node: Node): Way[] | undefined {
  const value = valueIn(scope, node);
  if (!isTabled(value)) return undefined;
  const unsure = undecided(node, "it depends on the environment").yes[0] ?? [];
  return value.may.map((each, index) => ({
    passed: value.by.isDeployed && index === 0 ? [] : unsure,
    answer: { kind: "value", value: each, scope },
  }));
}

/** What an expression comes to where its promise is waited for; where that fails there is no way. */
export function settledAnswers(scope: Scope, expression: Node): Way[] {
  const node = bare(expression);
  if (isWornOut(scope)) return [valueWay(scope, node)];
  if (isRejected(scope, node)) return [];
  const held = resolvedWith(scope, node);
  if (held) return settledAnswers(deeper(held.scope), held.node);
  if (node.type === "new_expression") return promisedAnswers(scope, node) ?? [valueWay(scope, node, true)];
  return node.type === "call_expression" ? calledAnswers(scope, node, true) : answersOf(scope, node);
}

/** `Promise.reject(…)` */
function isRejected({ source }: Scope, node: Node): boolean {
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  return callee !== null && textOf(source, callee) === "Promise.reject";
}

function chosen(scope: Scope, node: Node): Way[] {
  const [condition, then, otherwise] = ["condition", "consequence", "alternative"].map((field) =>
    node.childForFieldName(field),
  );
  if (!condition || !then || !otherwise) return [valueWay(scope, node)];
  const { yes, no } = outcomeOf(scope, condition);
  const behind = (ways: Outcome["yes"], branch: Node) =>
    ways.length === 0
      ? []
      : answersOf(deeper(scope), branch).flatMap((way) => ways.map((passed) => after(passed, way)));
  return [...behind(yes, then), ...behind(no, otherwise)];
}

/** `left && right`, and with `decidesWhen` false `left || right` and `left ?? right`. */
function joined(scope: Scope, left: Node, right: Node, decidesWhen: boolean, operator = ""): Way[] {
  const first = answersOf(deeper(scope), left);
  const truthOf = operator === "??" ? isThere : truth;
  // A fallback for what nobody knows may never be used.
  if (!decidesWhen && first.every(({ passed, answer }) => passed.length === 0 && truthOf(answer) === undefined)) {
    return [unclear(first[0], left, scope)];
  }
  return first.flatMap((way) => {
    const counts = truthOf(way.answer);
    if (counts === !decidesWhen) return [way];
    const rest = answersOf(deeper(scope), right).map((next) => after(way.passed, next));
    return counts === undefined ? [unclear(way, right, scope), ...rest.map((next) => unsure(next, left))] : rest;
  });
}

/** A value that may be false, in which case another one counts. */
function unclear(way: Way | undefined, node: Node, scope: Scope): Way {
  const value = way?.answer.kind === "value" ? way.answer.value : undefined;
  const why = value?.kind === "unknown" ? value.why : "it is not known";
  return { passed: way?.passed ?? [], answer: { kind: "value", value: unknown(node, why), scope } };
}

/** Whether an answer is something, and be it `false`; undefined when that cannot be known. */
function isThere(answer: Answer): boolean | undefined {
  const { kind } = answer.kind === "value" ? answer.value : answer;
  return kind === "unknown" ? undefined : kind !== "null" && kind !== "undefined" && kind !== "refused";
}

function unsure(way: Way, node: Node): Way {
  return after(undecided(node).yes[0] ?? [], way);
}

/** `Object.prototype.hasOwnProperty.call(allowed, origin)` */
function isOwnKeyCall({ source }: Scope, object: Node, method: string): boolean {
  return method === "call" && textOf(source, object).endsWith(".hasOwnProperty");
}

function calledAnswers(scope: Scope, node: Node, isAwaited: boolean): Way[] {
  const call = methodCall(scope.source, node);
  const callee = node.childForFieldName("function");
  if (call && (asking.has(call.method) || isOwnKeyCall(scope, call.object, call.method)))
    return truths(scope, node, outcomeOf(scope, node));
  const under = foundIn(scope, node);
  if (under) return under;
  if (callee?.type === "identifier" && callee.text === "Boolean") return truths(scope, node, outcomeOf(scope, node));
  const reduced = call && reducedWays(scope, call);
  if (reduced) return reduced;
  if (call && (call.method === "find" || call.method === "findLast")) return foundAnswers(scope, node);
  const { given, hasSpread } = argumentsOf(node);
  const code = callee && !hasSpread ? codeOf(scope, bare(callee)) : undefined;
  if (!code || !canFollow(scope, code) || (isAsync(code.fn) && !isAwaited)) {
    return (!isAwaited && tabledWays(scope, node)) || [valueWay(scope, node, isAwaited)];
  }
  const bound = given.map((argument) => argumentAs(scope, argument));
  const ways = resultsOf(code, bound, scope, isAwaited);
  if (code.source === scope.source) return ways;
  return ways.map(({ passed, answer }) => ({ passed: passed.map((test) => ({ ...test, node })), answer }));
}

/** `list.find((item) => item === origin)` gives the origin itself; what any other test finds may be another text. */
function foundAnswers(scope: Scope, node: Node): Way[] {
  const call = methodCall(scope.source, node);
  if (!call) return [valueWay(scope, node)];
  const { yes, no } = predicateOutcome(scope, call.object, call.given[0], node);
  const found = yes.map((passed): Way => {
    const isSame = passed.some(({ set }) => set.kind === "exact");
    return { passed, answer: isSame ? { kind: "origin", node } : valueWay(scope, node).answer };
  });
  const nothing: Answer = { kind: "value", value: { kind: "undefined", node }, scope };
  return [...found, ...no.map((passed): Way => ({ passed, answer: nothing }))];
}

function truths(scope: Scope, node: Node, { yes, no }: Outcome): Way[] {
  const ways = (all: Outcome["yes"], value: boolean) =>
    all.map((passed): Way => ({ passed, answer: constant(scope, node, value) }));
  const isMatch = ["exec", "match"].includes(methodCall(scope.source, node)?.method ?? "");
  const nothing: Answer = { kind: "value", value: { kind: "null", node }, scope };
  return [...ways(yes, true), ...(isMatch ? no.map((passed): Way => ({ passed, answer: nothing })) : ways(no, false))];
}

function constant(scope: Scope, node: Node, value: boolean): Answer {
  return { kind: "value", value: { kind: "flag", value, node }, scope };
}

function valueWay(scope: Scope, node: Node, isAwaited = false): Way {
  const value = isAwaited ? settledIn(scope, node) : valueIn(scope, node);
  return { passed: [], answer: { kind: "value", value, scope } };
}

function after(passed: Way["passed"], way: Way): Way {
  return { ...way, passed: [...passed, ...way.passed] };
}
