import type { Node } from "web-tree-sitter";
import { lazily } from "../lazily.ts";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { type Entry, unknown, type Value } from "../value.ts";
import { decodeJavascriptString } from "./strings.ts";
import { workedOut } from "./values/reading.ts";
import { resultOfGetter } from "./values/results.ts";

/**
 * The value of an object literal. `read` reads the value of an entry; it is asked when somebody looks at that entry, so
 * that a large object costs no more than what is needed of it.
 */
export function recordValue(source: Source, object: Node, read: (value: Node) => Value): Value {
  return { kind: "record", entries: partsOf(object).map((part) => entry(source, part, read)), node: object };
}

/** The part of an object literal that an entry's value belongs to: the pair, the method or the shorthand name. */
export function elementOf(value: Value): Node | undefined {
  const { node } = value;
  return node.parent?.type === "object" ? node : node.parent?.type === "pair" ? node.parent : undefined;
}

function entry(source: Source, part: Node, read: (value: Node) => Value): Entry {
  switch (part.type) {
    case "pair":
      return pairEntry(source, part, read);
    case "shorthand_property_identifier":
      return lazyEntry(textOf(source, part), part, () => read(part));
    case "method_definition":
      return methodEntry(source, part, read);
    case "spread_element": {
      const spread = partsOf(part)[0];
      return lazyEntry(undefined, part, () => (spread ? spreadOut(read(spread)) : unknown(part, "it is not finished")));
    }
    default:
      return { key: undefined, keyNode: part, value: unknown(part, "it is not finished") };
  }
}

/** `...null`, `...undefined` and `...false` add nothing. */
function spreadOut(value: Value): Value {
  const isNothing = /^(?:null|undefined|flag|number)$/.test(value.kind);
  return isNothing ? { kind: "record", entries: [], node: value.node } : value;
}

function pairEntry(source: Source, pair: Node, read: (value: Node) => Value): Entry {
  const keyNode = pair.childForFieldName("key");
  const value = pair.childForFieldName("value");
  if (!keyNode || !value) return { key: undefined, keyNode: pair, value: unknown(pair, "it is not finished") };
  const key = keyText(source, keyNode, read);
  if (key === undefined) return { key: undefined, keyNode, value: unknown(keyNode, "its key is not known") };
  return lazyEntry(key, keyNode, () => read(value));
}

function methodEntry(source: Source, method: Node, read: (value: Node) => Value): Entry {
  const keyNode = method.childForFieldName("name") ?? method;
  const key = keyText(source, keyNode);
  const isAccessor = method.children.some((child) => child?.type === "get" || child?.type === "set");
  if (!isAccessor) return { key, keyNode, value: { kind: "function", node: method } };
  const result = resultOfGetter(method);
  return lazyEntry(key, keyNode, () => (result ? { ...read(result), node: keyNode } : workedOut(keyNode)));
}

/** The name of a property as written: plain, quoted, a number, or computed from a known text. */
function keyText(source: Source, key: Node, read?: (value: Node) => Value): string | undefined {
  if (key.type === "string") return decodeJavascriptString(textOf(source, key));
  if (key.type !== "computed_property_name") return textOf(source, key);
  const computed = partsOf(key)[0];
  const value = computed && read?.(computed);
  return value?.kind === "text" ? value.value : undefined;
}

/** An entry whose value is read when somebody asks for it. */
export function lazyEntry(key: string | undefined, keyNode: Node, read: () => Value): Entry {
  const value = lazily(read);
  return {
    key,
    keyNode,
    get value() {
      return value();
    },
  };
}
