import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { literalOf, unknown, type Value } from "../../value.ts";
import { holdsEnvironment, isEnvironment, isMode, saysMode, saysNothing } from "../environment.ts";
import { decodeJavascriptString } from "../strings.ts";
import { comparedAs } from "./comparing.ts";
import { deeper, type Read, type Reading, workedOut } from "./reading.ts";
import { isTabled, withFallback } from "./tables.ts";
import { isTruthy, textFrom } from "./truth.ts";

/** `void 0` and `!0`, which minifiers and old style guides write, and negative numbers. */
export function unaryValue(reading: Reading, node: Node, read: Read): Value {
  const operand = node.childForFieldName("argument");
  const operator = node.firstChild?.type;
  if (operator === "void") return { kind: "undefined", node };
  const value = operand && read(deeper(reading), operand);
  const truth = value && isTruthy(value);
  if (operator === "!" && truth !== undefined) return { kind: "flag", value: !truth, node };
  if (value?.kind !== "number") return workedOut(node);
  if (operator === "-") return { kind: "number", value: -value.value, node };
  return operator === "+" ? { ...value, node } : workedOut(node);
}

/** Texts that are put together, numbers that are multiplied, and values behind which another one waits. */
export function binaryValue(reading: Reading, node: Node, read: Read): Value {
  const operator = node.childForFieldName("operator")?.type;
  const [left, right] = ["left", "right"].map((field) => {
    const side = node.childForFieldName(field);
    return side ? read(deeper(reading), side) : undefined;
  });
  if (!left || !right) return workedOut(node);
  if ((operator === "||" || operator === "??") && isTabled(left)) return withFallback(left, right, node);
  switch (operator) {
    case "||":
      return byDefault(reading, left, right, read) ?? chosen(node, isTruthy(left), left, right);
    case "&&":
      return isTruthy(left) === undefined
        ? { ...workedOut(node), may: [right] }
        : chosen(node, isTruthy(left), right, left);
    case "??":
      return (
        byDefault(reading, left, right, read) ??
        chosen(node, left.kind === "unknown" ? undefined : !isMissing(left), left, right)
      );
    case "+":
      return sum(node, left, right);
    case "*":
      return left.kind === "number" && right.kind === "number"
        ? { kind: "number", value: left.value * right.value, node }
        : workedOut(node);
    default: {
      const truth = comparedAs(operator, left, right);
      return truth === undefined ? workedOut(node) : { kind: "flag", value: truth, node };
    }
  }
}

/** A choice whose condition is known; the branches of all others are not told apart here. */
export function ternaryValue(reading: Reading, node: Node, read: Read): Value {
  const [condition, then, otherwise] = ["condition", "consequence", "alternative"].map((field) =>
    node.childForFieldName(field),
  );
  if (!condition || !then || !otherwise) return workedOut(node);
  const asked = read(deeper(reading), condition);
  const truth = isTruthy(asked);
  if (truth !== undefined) return { ...read(deeper(reading), truth ? then : otherwise), node };
  const last = read(deeper(reading), otherwise);
  return byDefault(reading, asked, last, read) ?? { ...workedOut(node), may: [read(deeper(reading), then), last] };
}

/** What stands in for a variable of the environment that is not set, where that is a setting to run with. */
function byDefault(reading: Reading, left: Value, right: Value, read: Read): Value | undefined {
  if (left.kind !== "unknown" || left.elsewhere || saysNothing(right)) return undefined;
  const { source } = reading;
  const variable = literalOf(left);
  const isSet = isEnvironment(source, variable) ? !isMode(source, variable) : isNamedByValue(reading, variable, read);
  return isSet ? right : undefined;
}

/** `process.env[name]` in a helper, where the name is handed over; not of what says what a program runs for. */
function isNamedByValue(reading: Reading, node: Node, read: Read): boolean {
  const index = node.type === "subscript_expression" ? node.childForFieldName("index") : null;
  const object = node.childForFieldName("object");
  if (!index || !object || !holdsEnvironment(reading.source, object)) return false;
  const name = read(deeper(reading), index);
  return name.kind === "text" && !saysMode(name.value);
}

/** A template literal of whose substitutions all are known. */
export function templateValue(reading: Reading, node: Node, read: Read): Value {
  const { source } = reading;
  const literal = decodeJavascriptString(textOf(source, node));
  if (literal !== undefined) return { kind: "text", value: literal, node };
  let text = "";
  let at = node.startIndex + 1;
  for (const part of partsOf(node)) {
    if (part.type !== "template_substitution") continue;
    const inner = partsOf(part)[0];
    const filled = inner && textFrom(read(deeper(reading), inner));
    const before = decodeJavascriptString(`\`${source.text.slice(at, part.startIndex)}\``);
    if (filled === undefined || before === undefined) return put(node);
    text += before + filled;
    at = part.endIndex;
  }
  const rest = decodeJavascriptString(`\`${source.text.slice(at, node.endIndex - 1)}\``);
  return rest === undefined ? put(node) : { kind: "text", value: text + rest, node };
}

function put(node: Node): Value {
  return unknown(node, "the string is put together when the program runs");
}

function chosen(node: Node, truth: boolean | undefined, then: Value, otherwise: Value): Value {
  return truth === undefined ? workedOut(node) : { ...(truth ? then : otherwise), node };
}

function isMissing({ kind }: Value): boolean {
  return kind === "null" || kind === "undefined";
}

/** `left + right` */
export function sum(node: Node, left: Value, right: Value): Value {
  if (left.kind === "number" && right.kind === "number") {
    return { kind: "number", value: left.value + right.value, node };
  }
  const texts = [textFrom(left), textFrom(right)];
  const isText = left.kind === "text" || right.kind === "text";
  const [first, second] = texts;
  return isText && first !== undefined && second !== undefined
    ? { kind: "text", value: first + second, node }
    : put(node);
}
