import type { Node } from "web-tree-sitter";
import { bindingOf } from "../names.ts";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { type Entry, unknown, type Value } from "../value.ts";
import { pythonNames } from "./names.ts";
import { decodePythonString } from "./strings.ts";

/** Names that lead to names end here; a longer chain, or a circle, is unknown. */
const maxSteps = 8;

/** What a Python expression is worth: literals, and names that are given a literal once in the same file. */
export function pythonValue(source: Source, node: Node, steps = maxSteps): Value {
  if (steps === 0) return unknown(node, "it leads through too many names");
  switch (node.type) {
    case "parenthesized_expression": {
      const inner = partsOf(node)[0];
      return inner ? { ...pythonValue(source, inner, steps), node } : unknown(node, "it is not finished");
    }
    case "string":
    case "concatenated_string":
      return textValue(source, node);
    case "true":
    case "false":
      return { kind: "flag", value: node.type === "true", node };
    case "none":
      return { kind: "null", node };
    case "integer":
    case "float":
      return { kind: "number", value: Number(textOf(source, node).replaceAll("_", "")), node };
    case "list":
    case "tuple":
    case "set":
      return { kind: "list", items: partsOf(node).map((item) => pythonValue(source, item, steps - 1)), node };
    case "dictionary":
      return { kind: "record", entries: partsOf(node).map((pair) => entry(source, pair, steps)), node };
    case "identifier":
      return nameValue(source, node, steps);
    default:
      return unknown(node, "it is worked out when the program runs");
  }
}

function nameValue(source: Source, node: Node, steps: number): Value {
  const binding = bindingOf(source, pythonNames, node);
  if (binding.kind === "free") return unknown(node, "the name is not defined in this file");
  if (binding.kind === "import") return unknown(node, "it is imported from another file");
  if (binding.kind === "other") return unknown(node, "the name does not stand for one fixed value");
  const value = pythonValue(source, binding.node, steps - 1);
  return { ...value, node, definition: value.definition ?? value.node };
}

function textValue(source: Source, node: Node): Value {
  const parts = node.type === "concatenated_string" ? partsOf(node) : [node];
  let text = "";
  for (const part of parts) {
    const decoded = part.type === "string" ? decodePythonString(textOf(source, part)) : undefined;
    if (decoded === undefined) return unknown(node, "the string is put together when the program runs");
    text += decoded;
  }
  return { kind: "text", value: text, node };
}

function entry(source: Source, pair: Node, steps: number): Entry {
  const keyNode = pair.childForFieldName("key");
  const value = pair.childForFieldName("value");
  if (pair.type !== "pair" || !keyNode || !value) {
    const spread = partsOf(pair)[0];
    const isSpread = pair.type === "dictionary_splat" && spread;
    return {
      key: undefined,
      keyNode: pair,
      value: isSpread ? pythonValue(source, spread, steps - 1) : unknown(pair, "it is not finished"),
    };
  }
  const key = pythonValue(source, keyNode, steps - 1);
  if (key.kind !== "text") return { key: undefined, keyNode, value: unknown(keyNode, "its key is not known") };
  return { key: key.value, keyNode, value: pythonValue(source, value, steps - 1) };
}

/** Whether Python takes a value for true; undefined when it cannot be known. */
export function isTruthy(value: Value): boolean | undefined {
  switch (value.kind) {
    case "flag":
      return value.value;
    case "text":
      return value.value !== "";
    case "number":
      return value.value !== 0;
    case "list":
      return value.items.length > 0;
    case "record":
      return value.entries.length > 0;
    case "null":
      return false;
    case "function":
      return true;
    default:
      return undefined;
  }
}
