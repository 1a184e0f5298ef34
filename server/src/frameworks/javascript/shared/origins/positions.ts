import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { writtenText } from "../../../../syntax/javascript/written.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { operatorOf } from "../unwrapped.ts";
import { amongItems } from "./lookups.ts";
import { comparing, matching } from "./parts.ts";
import { predicateOutcome } from "./predicates.ts";
import { behindName, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { fails, holds, not, type Outcome, tested, undecided } from "./tests.ts";
import { insideText } from "./texts.ts";

type Question = "found" | "not found" | "at the start" | "elsewhere";

/** What a comparison of a position with a number asks for; `≠` also stands for `!=`. */
const questions: Readonly<Record<string, Question>> = {
  "≠ -1": "found",
  "> -1": "found",
  ">= 0": "found",
  "= -1": "not found",
  "< 0": "not found",
  "<= -1": "not found",
  "= 0": "at the start",
  "≠ 0": "elsewhere",
};
/** How the length of a filtered list is asked for some, and for none. */
const some = new Set(["> 0", ">= 1", "≠ 0"]);
const none = new Set(["= 0", "< 1", "<= 0"]);
const swapped: Readonly<Record<string, string>> = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" };
const finders = new Set(["indexOf", "lastIndexOf", "search", "findIndex", "findLastIndex"]);

/**
 * What a comparison of a position with a number asks of the origin: `list.indexOf(origin) !== -1`,
 * `origin.indexOf("https://") === 0`, `list.filter(…).length > 0`. Undefined for all other comparisons.
 */
export function positionOutcome(
  scope: Scope,
  left: Node,
  operator: string,
  right: Node,
  node: Node,
): Outcome | undefined {
  const asOf = (value: Node) => `${asWritten(operator)} ${textOf(scope.source, value)}`;
  if (isLengthOfOrigin(scope, left)) return some.has(asOf(right)) ? holds : none.has(asOf(right)) ? fails : undefined;
  const turned = isPosition(scope, behindName(scope, right));
  const position = behindName(scope, turned ? right : left);
  if (!turned && !isPosition(scope, position)) return undefined;
  const number = valueIn(scope, turned ? left : right);
  if (number.kind !== "number") return undefined;
  const sign = (turned && swapped[operator]) || operator;
  const asked = `${asWritten(sign)} ${number.value}`;
  const counted = filtered(scope, position);
  if (counted) return some.has(asked) ? counted : none.has(asked) ? not(counted) : undecided(node);
  const question = questions[asked];
  return question ? found(scope, position, question, node) : undecided(node);
}

function asWritten(operator: string): string {
  return operator.replace(/^!==?$/, "≠").replace(/^={2,3}$/, "=");
}

/** Whether an expression is `origin.length`, which no browser sends empty. */
function isLengthOfOrigin(scope: Scope, node: Node): boolean {
  const read = memberRead(scope.source, node);
  return read?.key === "length" && subjectOf(scope, read.object)?.part === "origin";
}

/** Whether an expression gives the place at which something is found: also `~list.indexOf(origin)`. */
function isPosition(scope: Scope, node: Node): boolean {
  const call = methodCall(scope.source, node);
  return (call !== undefined && finders.has(call.method)) || filtered(scope, node) !== undefined;
}

/** `~list.indexOf(origin)` is 0 where nothing is found. */
export function isComplemented(scope: Scope, node: Node): Node | undefined {
  const argument = operatorOf(node) === "~" ? node.childForFieldName("argument") : null;
  return argument && isPosition(scope, bare(argument)) ? bare(argument) : undefined;
}

/** `list.filter(…).length` is true where something is found. */
export function filtered(scope: Scope, node: Node): Outcome | undefined {
  const read = memberRead(scope.source, node);
  const call = read?.key === "length" ? methodCall(scope.source, behindName(scope, read.object)) : undefined;
  return call?.method === "filter" ? predicateOutcome(scope, call.object, call.given[0], node) : undefined;
}

export function found(scope: Scope, position: Node, question: Question, node: Node): Outcome {
  const call = methodCall(scope.source, position);
  const [first, second] = call?.given ?? [];
  if (!call || !first || second) return undecided(node);
  if (question === "not found") return not(found(scope, position, "found", node));
  if (question === "elsewhere") return not(found(scope, position, "at the start", node));
  if (call.method === "findIndex" || call.method === "findLastIndex") {
    return question === "found" ? predicateOutcome(scope, call.object, first, node) : undecided(node);
  }
  const subject = subjectOf(scope, call.object);
  if (!subject) {
    const inner = subjectOf(scope, first);
    const within = inner && question === "found" ? insideText(inner, valueIn(scope, call.object), node) : undefined;
    if (within) return within;
    return inner && question === "found" && call.method === "indexOf"
      ? amongItems(scope, inner, call.object, node)
      : undecided(node);
  }
  const value = valueIn(scope, first);
  if (call.method === "search") {
    if (value.kind !== "regex") return undecided(node);
    return question === "found" ? tested(matching(subject, value), value.node, writtenText(value)) : undecided(node);
  }
  if (value.kind === "unknown") return undecided(node, value.why);
  if (value.kind !== "text") return fails;
  return tested(
    comparing(subject, question === "found" ? "holds" : "starts", value.value),
    value.node,
    writtenText(value),
  );
}
