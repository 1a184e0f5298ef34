import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { entryOf, unknown, type Value } from "../../value.ts";
import { choiceOf, inEachWorld } from "../../worlds.ts";
import { branchOn, pathTo } from "../branches.ts";
import { iteratedItems } from "./comprehensions.ts";
import { constantTruth } from "./conditions.ts";
import { fromEnvironment } from "./environment.ts";
import { formatted } from "./formats.ts";
import { defaultOf } from "./functions.ts";
import type { Reading } from "./reading.ts";
import { sliceOf } from "./slices.ts";
import { inBoth, lessAll } from "./taking.ts";
import { isTruthy } from "./truth.ts";
import { listType } from "./types.ts";

const atRuntime = "it is worked out when the program runs";

/** `+`, `|` and `%` of two values; what is added stays where it is written. */
export function operatorValue(reading: Reading, node: Node): Value {
  const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
  const operator = node.childForFieldName("operator");
  if (!left || !right || !operator) return unknown(node, "it is not finished");
  const sign = textOf(reading.source, operator);
  return inEachWorld([reading.read(left), reading.read(right)], node, ([a, b]) => {
    if (!a || !b) return unknown(node, atRuntime);
    if (sign === "+" || sign === "|") return added(a, b, node);
    const rest = sign === "-" ? lessAll(a, b) : sign === "&" ? inBoth(a, b) : undefined;
    if (rest) return { ...rest, node };
    return sign === "%" && a.kind === "text" ? formatted(a.value, b, node) : unknown(node, atRuntime);
  });
}

/** Two texts, lists or dictionaries as one. */
export function added(left: Value, right: Value, node: Node): Value {
  if (left.kind === "text" && right.kind === "text") return { kind: "text", value: left.value + right.value, node };
  if (left.kind === "bytes" && right.kind === "bytes") return { kind: "bytes", value: left.value + right.value, node };
  if (left.kind === "number" && right.kind === "number")
    return { kind: "number", value: left.value + right.value, node };
  if (left.kind === "record" && right.kind === "record") {
    return { kind: "record", entries: [...left.entries, ...right.entries], node };
  }
  if (left.kind === "list") return { kind: "list", items: [...left.items, ...spreadItems(right)], node };
  if (right.kind === "list" && left.kind === "unknown") return { kind: "list", items: [left, ...right.items], node };
  return unknown(node, left.kind === "unknown" ? left.why : right.kind === "unknown" ? right.why : atRuntime);
}

/** The items that a value adds to a list: of an unknown one, one that is unknown. */
export function spreadItems(value: Value): readonly Value[] {
  return iteratedItems(value) ?? [value.kind === "unknown" ? value : unknown(value.node, atRuntime)];
}

/** `a or b`, `a and b`. What only the environment tells is taken to be unset, as its defaults are taken for values. */
export function booleanValue(reading: Reading, node: Node): Value {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  const operator = node.childForFieldName("operator");
  if (!left || !right || !operator) return unknown(node, "it is not finished");
  const isOr = textOf(reading.source, operator) === "or";
  return inEachWorld([reading.read(left)], node, ([first]) => {
    const isUnset = first?.kind === "unknown" && first.why === fromEnvironment;
    const truth = isUnset ? false : first && isTruthy(first);
    if (!first || truth === undefined) return unknown(node, atRuntime);
    const value = truth === isOr ? first : reading.read(right);
    return isUnset && isOr ? { ...defaultOf(value, node), node } : { ...value, node };
  });
}

/** `not a`. */
export function negated(reading: Reading, node: Node): Value {
  const inner = node.childForFieldName("argument");
  if (!inner) return unknown(node, "it is not finished");
  return inEachWorld([reading.read(inner)], node, ([value]) => {
    const truth = value && isTruthy(value);
    return truth === undefined ? unknown(node, atRuntime) : { kind: "flag", value: !truth, node };
  });
}

/** `a == b`, `a != b`, `a in b`, `a not in b`, `a is b`, `a < b`, also several in a row. */
export function comparisonValue(reading: Reading, node: Node): Value {
  const operands = partsOf(node);
  const operators = operands.slice(1).map((right, index) => {
    const end = operands[index]?.endIndex ?? right.startIndex;
    return reading.source.text.slice(end, right.startIndex).trim().replace(/\s+/g, " ");
  });
  return inEachWorld(
    operands.map((operand) => reading.read(operand)),
    node,
    (values) => {
      const results = operators.map((operator, index) => compared(operator, values[index], values[index + 1]));
      const isDecided = results.includes(false) || !results.includes(undefined);
      return isDecided ? { kind: "flag", value: !results.includes(false), node } : unknown(node, atRuntime);
    },
  );
}

function compared(operator: string, a: Value | undefined, b: Value | undefined): boolean | undefined {
  if (!a || !b) return undefined;
  if (/^[<>]=?$/.test(operator)) return isOrdered(operator, a, b);
  if (!/^(?:==|!=|is|is not|in|not in)$/.test(operator)) return undefined;
  const result = /\bin$/.test(operator) ? isIn(a, b) : /^is\b/.test(operator) ? isSame(a, b) : isEqual(a, b);
  return result === undefined ? undefined : result !== /!|not/.test(operator);
}

/** `a is b`: of two lists that are alike each may be one of its own. */
function isSame(a: Value, b: Value): boolean | undefined {
  if (a.kind === "list" && b.kind === "list") return undefined;
  return a.kind !== b.kind && areNumbers(a, b) ? false : isEqual(a, b);
}

/** For Python True is 1. */
function areNumbers(a: Value, b: Value): boolean {
  return [a, b].every(({ kind }) => kind === "number" || kind === "flag");
}

function isOrdered(operator: string, a: Value, b: Value): boolean | undefined {
  if (a.kind !== "number" || b.kind !== "number") return undefined;
  const difference = a.value - b.value;
  if (difference === 0) return operator.endsWith("=");
  return operator.startsWith("<") === difference < 0;
}

function isEqual(a: Value, b: Value): boolean | undefined {
  if (a.kind === "list" && b.kind === "list") return areEqual(a, b);
  const [left, right] = [plainOf(a), plainOf(b)];
  if (areNumbers(a, b)) return Number(left) === Number(right);
  if ((a.kind === "list" && right !== undefined) || (b.kind === "list" && left !== undefined)) return false;
  return left === undefined || right === undefined ? undefined : left === right;
}

type List = Extract<Value, { kind: "list" }>;

/** Two lists, or two tuples, item by item. */
function areEqual(a: List, b: List): boolean | undefined {
  const [left, right] = [a, b].map(listType);
  if (left !== right || (left !== "list" && left !== "tuple")) return undefined;
  // An unknown item may stand for several that are spread into the list.
  if ([...a.items, ...b.items].some(({ kind }) => kind === "unknown")) return undefined;
  if (a.items.length !== b.items.length) return false;
  const answers = a.items.map((item, index) => isEqual(item, b.items[index] ?? item));
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

function isIn(a: Value, b: Value): boolean | undefined {
  if (a.kind === "text" && b.kind === "text") return b.value.includes(a.value);
  const items = b.kind === "text" ? undefined : iteratedItems(b);
  if (!items) return undefined;
  const answers = items.map((item) => isEqual(a, item));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function plainOf(value: Value): string | number | boolean | null | undefined {
  if (value.kind === "null") return null;
  return value.kind === "text" || value.kind === "number" || value.kind === "flag" ? value.value : undefined;
}

/** `a if condition else b`: a choice, unless the condition is a constant or has been decided around it. */
export function conditionalValue(reading: Reading, node: Node): Value {
  const { source } = reading;
  const [value, condition, other] = partsOf(node);
  if (!value || !condition || !other) return unknown(node, "it is not finished");
  const fixed = constantTruth(reading, condition);
  if (fixed !== undefined) return { ...reading.read(fixed ? value : other), node };
  const { handler, branches } = pathTo(source, node);
  const holds = branchOn(source, handler, condition, true);
  const decided = branches.find((branch) => branch.condition === holds.condition);
  if (decided) return reading.read(decided.way === holds.way ? value : other);
  return choiceOf(node, [
    { branches: [holds], value: reading.read(value) },
    { branches: [{ ...holds, way: 1 - holds.way }], value: reading.read(other) },
  ]);
}

/** `record["key"]`, `list[0]`. */
export function itemValue(reading: Reading, node: Node): Value {
  const container = node.childForFieldName("value");
  const subscript = node.childForFieldName("subscript");
  if (!container || !subscript) return unknown(node, "it is not finished");
  if (subscript.type === "slice")
    return inEachWorld([reading.read(container)], node, ([held]) => {
      const part = held && sliceOf(reading, held, subscript, node);
      return part ?? unknown(node, held?.kind === "unknown" ? held.why : atRuntime);
    });
  return inEachWorld([reading.read(container), reading.read(subscript)], node, ([held, key]) => {
    const found = held && key ? itemOf(held, key) : undefined;
    if (found) return { ...found, node, ...placeOf(found, node) };
    return unknown(node, held?.kind === "unknown" ? held.why : atRuntime);
  });
}

function itemOf(held: Value, key: Value): Value | undefined {
  if (held.kind === "record" && key.kind === "text") return entryOf(held, key.value);
  if (held.kind === "list" && key.kind === "number") return numbered(held.items, key.value);
  const letter = held.kind === "text" && key.kind === "number" ? [...held.value].at(key.value) : undefined;
  if (letter !== undefined) return { ...held, kind: "text", value: letter };
  return undefined;
}

/** An item by its number; undefined behind one that may stand for several. */
function numbered(items: readonly Value[], at: number): Value | undefined {
  const passed = at < 0 ? items.slice(at + 1 || items.length) : items.slice(0, at);
  return passed.some(({ kind }) => kind === "unknown") ? undefined : items.at(at);
}

/** An item of something that is written in this file is defined there. */
function placeOf(found: Value, node: Node): { definition?: Node } {
  const written = found.definition ?? found.node;
  return found.elsewhere || written.id === node.id ? {} : { definition: written };
}
