import { literalOf, type Value } from "../../value.ts";
import type { Call } from "./functions.ts";

/** The types that a value may have; undefined where that is not known. */
function typesOf(value: Value): readonly string[] | undefined {
  switch (value.kind) {
    case "text":
      return ["str"];
    case "flag":
      return ["bool", "int"];
    case "number":
      return Number.isInteger(value.value) ? ["int"] : ["float"];
    case "bytes":
      return ["bytes"];
    case "record":
      return ["dict"];
    case "null":
      return [];
    case "list": {
      const type = listType(value);
      return type === undefined ? undefined : [type];
    }
    default:
      return undefined;
  }
}

const written: Readonly<Record<string, ListType>> = {
  list: "list",
  list_comprehension: "list",
  tuple: "tuple",
  set: "set",
  set_comprehension: "set",
};
const made: Readonly<Record<string, ListType>> = {
  list: "list",
  sorted: "list",
  split: "list",
  splitlines: "list",
  tuple: "tuple",
  set: "set",
  frozenset: "frozenset",
};

type ListType = "list" | "tuple" | "set" | "frozenset";

/** What something with items is, by how it is written; undefined for what some call gives. */
export function listType(value: Value): ListType | undefined {
  const node = value.elsewhere?.node ?? literalOf(value);
  const callee = node.type === "call" ? node.childForFieldName("function") : undefined;
  const name = (callee?.childForFieldName("attribute") ?? callee)?.text;
  return name === undefined ? written[node.type] : Object.hasOwn(made, name) ? made[name] : undefined;
}

const knownTypes = new Set(["str", "bool", "int", "float", "bytes", "dict", "list", "tuple", "set", "frozenset"]);

/** `isinstance(value, str)`, `isinstance(value, (list, tuple))`, `isinstance(value, list | str)`. */
export function isInstance({ positional: [value], nodes: [, wanted], node }: Call): Value | undefined {
  if (!value || !wanted || value.kind === "unknown" || value.kind === "choice") return undefined;
  const names = wanted.text.replace(/^\(|,?\s*\)$/g, "").split(/\s*[,|]\s*/);
  if (names.some((name) => !knownTypes.has(name))) return undefined;
  const types = typesOf(value);
  if (types) return { kind: "flag", value: types.some((type) => names.includes(type)), node };
  // What else has items, such as a generator, may be none of these at all.
  const isNoList = !["list", "tuple", "set", "frozenset"].some((name) => names.includes(name));
  return value.kind === "list" && isNoList ? { kind: "flag", value: false, node } : undefined;
}
