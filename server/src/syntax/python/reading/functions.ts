import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { type Entry, unknown, type Value } from "../../value.ts";
import { iteratedItems } from "./comprehensions.ts";
import { fromEnvironment, isEmpty } from "./environment.ts";
import { shown } from "./formats.ts";
import type { Given } from "./methods.ts";
import { boundKey, type Reading } from "./reading.ts";
import { onlyReturn, thingOf } from "./things.ts";
import { isTruthy } from "./truth.ts";

const atRuntime = "it is worked out when the program runs";

/** A call with its arguments, as nodes and as values. */
export interface Call extends Given {
  readonly reading: Reading;
  readonly node: Node;
  readonly nodes: readonly Node[];
  readonly keywords: ReadonlyMap<string, Node>;
}

type Known = (call: Call) => Value | undefined;

/** Python's own functions. */
export const builtins: Readonly<Record<string, Known>> = {
  list: asList,
  tuple: asList,
  set: asList,
  frozenset: asList,
  sorted: asList, // in another order, which matters to no one here
  reversed: asList,
  dict: asRecord,
  str: ({ positional, node }) => mapped(positional[0], shown, (value) => ({ kind: "text", value, node })),
  bool: ({ positional, node }) => mapped(positional[0], isTruthy, (value) => ({ kind: "flag", value, node })),
  int: ({ positional, node }) => mapped(positional[0], wholeNumber, (value) => ({ kind: "number", value, node })),
  map: ({ reading, nodes, positional, node }) => {
    const [change] = nodes;
    const items = positional[1] && iteratedItems(positional[1]);
    if (!change || !items || positional.length !== 2) return undefined;
    return { kind: "list", items: items.map((item) => applied(reading, change, item, node)), node };
  },
  filter: ({ nodes, positional, node }) => {
    const items = positional[1] && iteratedItems(positional[1]);
    const isPlain = nodes[0]?.type === "none" && items?.every((item) => isTruthy(item) !== undefined);
    return isPlain && items ? { kind: "list", items: items.filter((item) => isTruthy(item)), node } : undefined;
  },
};

/** A function of one parameter at work: `str`, `str.strip`, `json.loads`, a lambda. */
export function applied(reading: Reading, change: Node, given: Value, node: Node): Value {
  const { source } = reading;
  const name = textOf(source, change).replace(/\s/g, "");
  if (given.kind === "unknown") return given;
  if (change.type === "lambda") {
    const parameters = change.childForFieldName("parameters");
    const only = parameters ? partsOf(parameters) : [];
    const body = change.childForFieldName("body");
    if (!body || only.length !== 1 || only[0]?.type !== "identifier") return unknown(node, atRuntime);
    return reading.binding([[boundKey(change, textOf(source, only[0])), given]]).read(body);
  }
  const letters = given.kind === "text" ? /^str\.(strip|lower|upper)$/.exec(name)?.[1] : undefined;
  if (given.kind === "text" && letters) {
    const value = { strip: given.value.trim(), lower: given.value.toLowerCase(), upper: given.value.toUpperCase() };
    return { ...given, value: value[letters as keyof typeof value] };
  }
  if (name === "json.loads") return parsedJson(given, node);
  if (name === "str" && shown(given) !== undefined)
    return { kind: "text", value: shown(given) ?? "", node: given.node };
  if (name === "bool") return asFlag(given, node);
  if (name === "int")
    return mapped(given, wholeNumber, (value) => ({ kind: "number", value, node })) ?? unknown(node, atRuntime);
  return unknown(node, atRuntime);
}

/** A flag as configuration libraries read it. */
function asFlag(given: Value, node: Node): Value {
  if (given.kind === "flag") return given;
  const text = given.kind === "text" || given.kind === "number" ? String(given.value).toLowerCase() : "";
  if (["true", "1", "yes", "y", "on", "t"].includes(text)) return { kind: "flag", value: true, node };
  if (["false", "0", "no", "n", "off", "f"].includes(text)) return { kind: "flag", value: false, node };
  return unknown(node, atRuntime);
}

/** What a JSON text says. */
export function parsedJson(given: Value | undefined, node: Node): Value {
  if (given?.kind !== "text") return unknown(node, given?.kind === "unknown" ? given.why : atRuntime);
  try {
    return ofJson(JSON.parse(given.value), node);
  } catch {
    return unknown(node, "it is no valid JSON");
  }
}

function ofJson(data: unknown, node: Node): Value {
  if (data === null) return { kind: "null", node };
  if (typeof data === "string") return { kind: "text", value: data, node };
  if (typeof data === "number") return { kind: "number", value: data, node };
  if (typeof data === "boolean") return { kind: "flag", value: data, node };
  if (Array.isArray(data)) return { kind: "list", items: data.map((item) => ofJson(item, node)), node };
  const entries = Object.entries(Object(data)).map(
    ([key, value]): Entry => ({ key, keyNode: node, value: ofJson(value, node) }),
  );
  return { kind: "record", entries, node };
}

/** The default of something that the environment can set: known unless it is empty, which stands for "to be set". */
export function defaultOf(value: Value | undefined, node: Node): Value {
  return !value || isEmpty(value) ? unknown(node, fromEnvironment) : value;
}

/** What a configuration library makes of a default that is to be cast. */
export function cast(reading: Reading, value: Value, by: Node | undefined, node: Node): Value {
  if (!by) return value;
  const name = textOf(reading.source, by).replace(/\s/g, "");
  const separates = /(?:^|\.)(?:Csv|CommaSeparatedStrings)(?:\(\))?$/.test(name);
  if (separates && value.kind === "text") {
    const parts = value.value.split(",").map((part) => part.trim());
    return { kind: "list", items: parts.map((part): Value => ({ kind: "text", value: part, node: value.node })), node };
  }
  if (value.kind === "list" && (separates || name === "list" || name === "tuple")) return value;
  return applied(reading, by, value, node);
}

/** What a factory of a field's default gives: a lambda, `list`, or a function of the file. */
export function made(reading: Reading, factory: Node, node: Node): Value {
  const name = textOf(reading.source, factory);
  if (name === "list" || name === "tuple" || name === "set") return { kind: "list", items: [], node };
  if (name === "dict") return { kind: "record", entries: [], node };
  const body = factory.type === "lambda" ? factory.childForFieldName("body") : undefined;
  if (body) return reading.read(body);
  const thing = thingOf(reading, factory);
  const block =
    thing.kind === "function" && thing.source === reading.source ? thing.node.childForFieldName("body") : undefined;
  const returned = thing.kind === "function" && block ? onlyReturn(thing.node, block) : undefined;
  return returned ? reading.read(returned) : unknown(node, atRuntime);
}

function asList({ positional, nodes, node }: Call): Value | undefined {
  if (nodes.length === 0) return { kind: "list", items: [], node };
  const items = positional[0] && iteratedItems(positional[0]);
  return items && { kind: "list", items, node };
}

function asRecord({ positional, named, keywords, node }: Call): Value | undefined {
  const [first] = positional;
  if (first && first.kind !== "record") return undefined;
  const own = [...named].map(([key, value]): Entry => ({ key, keyNode: keywords.get(key) ?? node, value }));
  return { kind: "record", entries: [...(first?.entries ?? []), ...own], node };
}

function mapped<T>(
  value: Value | undefined,
  read: (value: Value) => T | undefined,
  make: (read: T) => Value,
): Value | undefined {
  const found = value && read(value);
  return found === undefined ? undefined : make(found);
}

function wholeNumber(value: Value): number | undefined {
  if (value.kind === "number") return Math.trunc(value.value);
  return value.kind === "text" && /^\s*[+-]?\d+\s*$/.test(value.value) ? Number(value.value) : undefined;
}
