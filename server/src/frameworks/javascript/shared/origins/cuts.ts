import type { Node } from "web-tree-sitter";
import { type MethodCall, methodCall } from "../../../../syntax/javascript/members.ts";
import { writtenText } from "../../../../syntax/javascript/written.ts";
import type { Value } from "../../../../syntax/value.ts";
import { type Comparison, comparing, type Subject } from "./parts.ts";
import { behindName, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { either, fails, type Outcome, tested, undecided } from "./tests.ts";

const wholes = new Set<Subject["part"]>(["origin", "hostname", "host"]);

/**
 * What a comparison of a piece of the origin with a value asks: `origin.slice(-12) === ".example.com"`,
 * `origin.substring(0, 8) === "https://"`, `hostname.split(".").slice(-2).join(".") === "example.com"`,
 * `origin.localeCompare(allowed) === 0`. Undefined for all other comparisons.
 */
export function cutOutcome(scope: Scope, piece: Node, value: Value, node: Node): Outcome | undefined {
  const call = methodCall(scope.source, piece);
  if (!call) return undefined;
  if (call.method === "localeCompare") {
    return value.kind === "number" && value.value === 0 ? sameTextOutcome(scope, call) : undefined;
  }
  if (call.method === "join") return lastLabels(scope, call, value, node);
  const subject = subjectOf(scope, call.object);
  if (!subject || !wholes.has(subject.part) || value.kind !== "text") return undefined;
  const [first, second] = call.given.map((argument) => valueIn(scope, argument));
  const cut =
    first?.kind === "number" && (!second || second.kind === "number")
      ? cutBy(call.method, first.value, second)
      : undefined;
  if (!cut) return undefined;
  const { how, length } = cut;
  if (value.value.length > length) return fails;
  // What is shorter than the piece is the whole.
  return tested(
    comparing(subject, value.value.length === length ? how : "is", value.value),
    value.node,
    writtenText(value),
  );
}

/** `origin.localeCompare(text)` is 0 for the same text: origins are made of ASCII. */
export function sameTextOutcome(scope: Scope, { object, given, call }: MethodCall): Outcome | undefined {
  const subject = subjectOf(scope, object);
  const [other, ...options] = given;
  const value = other && valueIn(scope, other);
  if (!subject || value?.kind !== "text" || options.length > 0) return undefined;
  return tested(comparing(subject, "is", value.value), call, writtenText(value));
}

function cutBy(
  method: string,
  first: number,
  second: Value | undefined,
): { how: Comparison; length: number } | undefined {
  const end = second?.kind === "number" ? second.value : undefined;
  if (first < 0 && end === undefined && method !== "substring") return { how: "ends", length: -first };
  const isPiece = method === "slice" || method === "substring" || method === "substr";
  return isPiece && first === 0 && end !== undefined && end > 0 ? { how: "starts", length: end } : undefined;
}

/** `hostname.split(".").slice(-2).join(".")` */
function lastLabels(scope: Scope, join: MethodCall, value: Value, node: Node): Outcome | undefined {
  const slice = methodCall(scope.source, behindName(scope, join.object));
  const split = slice?.method === "slice" ? methodCall(scope.source, behindName(scope, slice.object)) : undefined;
  const subject = split?.method === "split" ? subjectOf(scope, split.object) : undefined;
  if (!slice || !split || !subject || value.kind !== "text") return undefined;
  const [count, ...rest] = slice.given.map((argument) => valueIn(scope, argument));
  const dots = [join.given[0], split.given[0]].map((argument) => argument && valueIn(scope, argument));
  if (!dots.every((dot) => dot?.kind === "text" && dot.value === ".") || rest.length > 0) return undefined;
  const labels = value.value.split(".").length;
  if (count?.kind !== "number" || count.value >= 0) return undefined;
  if (labels !== -count.value) return labels > -count.value ? fails : undecided(node);
  const [whole, behind] = (["is", "ends"] as const).map((how) =>
    tested(comparing(subject, how, how === "is" ? value.value : `.${value.value}`), value.node),
  );
  return whole && behind && either(whole, behind);
}
