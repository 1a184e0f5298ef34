import type { Node } from "web-tree-sitter";
import { bindingOf } from "../names.ts";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { entryOf, unknown, type Value } from "../value.ts";
import { argumentsOf, bare } from "./calls.ts";
import { functionTypes } from "./functions.ts";
import { javascriptNames } from "./names.ts";
import { keysTo, wholePattern } from "./patterns.ts";
import { recordValue } from "./records.ts";
import { decodeJavascriptString } from "./strings.ts";

/** Names that lead to names, and nested literals, end here; a longer chain, or a circle, is unknown. */
const maxSteps = 8;

const atRuntime = "it is worked out when the program runs";
const unfixed = "the name does not stand for one fixed value";

/** What a JavaScript or TypeScript expression is worth: literals, and names that are given a literal once in the same file. */
export function javascriptValue(source: Source, node: Node, steps = maxSteps): Value {
  if (steps === 0) return unknown(node, "it leads through too many names");
  const inner = bare(node);
  if (inner.id !== node.id) return { ...javascriptValue(source, inner, steps), node };
  const literal = literalValue(source, node);
  if (literal) return literal;
  switch (node.type) {
    case "array":
      return { kind: "list", items: partsOf(node).flatMap((item) => itemsOf(source, item, steps - 1)), node };
    case "object":
      return recordValue(source, node, (value) => javascriptValue(source, value, steps - 1));
    case "identifier":
    case "shorthand_property_identifier":
      return nameValue(source, node, steps);
    case "member_expression":
      return memberValue(source, node, steps);
    case "unary_expression":
      return unaryValue(source, node, steps);
    case "new_expression":
    case "call_expression":
      return calledValue(source, node, steps);
    default:
      return functionTypes.has(node.type) ? { kind: "function", node } : unknown(node, atRuntime);
  }
}

function literalValue(source: Source, node: Node): Value | undefined {
  switch (node.type) {
    case "string":
    case "template_string": {
      const value = decodeJavascriptString(textOf(source, node));
      return value === undefined
        ? unknown(node, "the string is put together when the program runs")
        : { kind: "text", value, node };
    }
    case "true":
    case "false":
      return { kind: "flag", value: node.type === "true", node };
    case "null":
    case "undefined":
      return { kind: node.type, node };
    case "number":
      return { kind: "number", value: Number(textOf(source, node).replace(/_|n$/g, "")), node };
    case "regex":
      return {
        kind: "regex",
        source: fieldText(source, node, "pattern"),
        flags: fieldText(source, node, "flags"),
        node,
      };
    default:
      return undefined;
  }
}

function fieldText(source: Source, node: Node, field: string): string {
  const child = node.childForFieldName(field);
  return child ? textOf(source, child) : "";
}

function itemsOf(source: Source, item: Node, steps: number): readonly Value[] {
  if (item.type !== "spread_element") return [javascriptValue(source, item, steps)];
  const spread = partsOf(item)[0];
  const list = spread && javascriptValue(source, spread, steps);
  return list?.kind === "list" ? list.items : [unknown(item, "other items are put in when the program runs")];
}

function nameValue(source: Source, name: Node, steps: number): Value {
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind === "free") return unknown(name, "the name is not defined in this file");
  if (binding.kind === "import") return unknown(name, "it is imported from another file");
  if (binding.kind === "other") return declaredFunction(binding.declarations, name) ?? unknown(name, unfixed);
  const value = javascriptNames.nameTypes.has(binding.node.type)
    ? destructuredValue(source, binding.node, steps)
    : javascriptValue(source, binding.node, steps - 1);
  return { ...value, node: name, definition: value.definition ?? value.node };
}

function declaredFunction(declarations: readonly Node[], name: Node): Value | undefined {
  const declaration = declarations.length === 1 ? declarations[0]?.parent : undefined;
  const isFunction = declaration && functionTypes.has(declaration.type);
  const isItsName = isFunction && declaration.childForFieldName("name")?.id === declarations[0]?.id;
  return isItsName ? { kind: "function", node: name, definition: declaration } : undefined;
}

/** The value of a name that is its own value: it is destructured, or read from another name (`const x = y`). */
function destructuredValue(source: Source, name: Node, steps: number): Value {
  const whole = wholePattern(name);
  const declarator = whole.parent;
  if (declarator?.type !== "variable_declarator" || declarator.childForFieldName("name")?.id !== whole.id) {
    return javascriptValue(source, name, steps - 1);
  }
  const given = declarator.childForFieldName("value");
  const keys = keysTo(source, name);
  if (!given || !keys || keys.length === 0) return unknown(name, unfixed);
  let value = javascriptValue(source, given, steps - 1);
  for (const key of keys) value = entryOf(value, key) ?? unknown(name, atRuntime);
  return value;
}

function memberValue(source: Source, node: Node, steps: number): Value {
  const object = node.childForFieldName("object");
  const property = node.childForFieldName("property");
  if (!object || property?.type !== "property_identifier") return unknown(node, atRuntime);
  const value = entryOf(javascriptValue(source, object, steps - 1), textOf(source, property));
  return value ? { ...value, node, definition: value.definition ?? value.node } : unknown(node, atRuntime);
}

/** `void 0` and `!0`, which minifiers and old style guides write, and negative numbers. */
function unaryValue(source: Source, node: Node, steps: number): Value {
  const operand = node.childForFieldName("argument");
  const operator = node.firstChild?.type;
  if (operator === "void") return { kind: "undefined", node };
  const value = operand && javascriptValue(source, operand, steps - 1);
  const truth = value && isTruthy(value);
  if (operator === "!" && truth !== undefined) return { kind: "flag", value: !truth, node };
  return operator === "-" && value?.kind === "number"
    ? { kind: "number", value: -value.value, node }
    : unknown(node, atRuntime);
}

/** `new RegExp("…", "…")`, `RegExp(/…/)` and `Object.freeze(…)`. */
function calledValue(source: Source, node: Node, steps: number): Value {
  const callee = node.childForFieldName(node.type === "new_expression" ? "constructor" : "function");
  const name = callee ? textOf(source, callee) : "";
  const { given, hasSpread } = argumentsOf(node);
  const [first, second] = given.map((argument) => javascriptValue(source, argument, steps - 1));
  if (!first || hasSpread) return unknown(node, atRuntime);
  if (name === "Object.freeze") return { ...first, node };
  if (name !== "RegExp") return unknown(node, atRuntime);
  const flags = second ? (second.kind === "text" ? second.value : undefined) : "";
  if (flags === undefined) return unknown(node, "the flags of the regular expression are not written out");
  if (first.kind === "text") return { kind: "regex", source: first.value, flags, node };
  if (first.kind === "regex") return { kind: "regex", source: first.source, flags: second ? flags : first.flags, node };
  return unknown(node, "the regular expression is put together when the program runs");
}

/** Whether JavaScript takes a value for true; undefined when it cannot be known. */
export function isTruthy(value: Value): boolean | undefined {
  switch (value.kind) {
    case "flag":
      return value.value;
    case "text":
      return value.value !== "";
    case "number":
      return value.value !== 0 && !Number.isNaN(value.value);
    case "null":
    case "undefined":
      return false;
    case "unknown":
      return undefined;
    default:
      return true;
  }
}
