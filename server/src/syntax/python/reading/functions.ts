import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { type Entry, unknown, type Value } from "../../value.ts";
import { iteratedItems, mayBeNoText } from "./comprehensions.ts";
import { enumerated } from "./enumerations.ts";
import { fromEnvironment, isEmpty, splitEnvironment } from "./environment.ts";
import { shown } from "./formats.ts";
import type { Given } from "./methods.ts";
import { valueOfThing } from "./names.ts";
import { onlyReturn } from "./plain.ts";
import { boundKey, type Reading } from "./reading.ts";
import { thingOf } from "./things.ts";
import { isTruthy } from "./truth.ts";
import { isInstance, listType } from "./types.ts";

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
  reversed: (call) => once(asList(call)),
  iter: (call) => once(asList(call)),
  enumerate({ positional, named, node }) {
    const items = positional[0] && iteratedItems(positional[0]);
    const start = positional[1] ?? named.get("start") ?? { kind: "number", value: 0, node };
    if (start.kind !== "number") return undefined;
    const pairs = items?.map((item, at) => listOf([{ kind: "number", value: start.value + at, node }, item], node));
    return once(pairs && listOf(pairs, node));
  },
  zip({ positional, node }) {
    const lists = positional.map((value) => iteratedItems(value));
    const shortest = Math.min(...lists.map((items) => items?.length ?? 0));
    if (lists.length === 0 || lists.includes(undefined)) return undefined;
    const rows = Array.from({ length: shortest }, (_, row) => lists.flatMap((items) => items?.[row] ?? []));
    return once(
      listOf(
        rows.map((row) => listOf(row, node)),
        node,
      ),
    );
  },
  range: numbersIn,
  sum({ positional, node }) {
    const [lists, start] = positional;
    const items = lists?.kind === "list" && start?.kind === "list" ? lists.items.map(iteratedItems) : undefined;
    return items && !items.includes(undefined)
      ? listOf(
          items.flatMap((each) => each ?? []),
          node,
        )
      : undefined;
  },
  dict: asRecord,
  "dict.fromkeys": (call) => eachOnce(asList(call)), // its keys: what else is in it matters to no one here
  len: ({ positional, node }) => mapped(positional[0], lengthOf, (value) => ({ kind: "number", value, node })),
  str({ reading, positional, nodes: [given], node }) {
    const isMember = given?.type === "attribute" && thingOf(reading, given).kind === "member";
    return isMember ? undefined : mapped(positional[0], shown, (value) => ({ kind: "text", value, node }));
  },
  bool: ({ positional, node }) => mapped(positional[0], isTruthy, (value) => ({ kind: "flag", value, node })),
  int: ({ positional, node }) => mapped(positional[0], wholeNumber, (value) => ({ kind: "number", value, node })),
  isinstance: isInstance,
  any: (call) => together(call, true),
  all: (call) => together(call, false),
  map: ({ reading, nodes, positional, node }) => {
    const [change] = nodes;
    const items = positional[1] && iteratedItems(positional[1]);
    if (!change || !items || positional.length !== 2) return undefined;
    return once(
      listOf(
        items.map((item) => applied(reading, change, item, node)),
        node,
      ),
    );
  },
  filter: ({ reading, nodes, positional, node }) => {
    const [test, from] = [nodes[0], positional[1]];
    const items = from && iteratedItems(from);
    const isPlain = test?.type === "none" || (test !== undefined && textOf(reading.source, test) === "bool");
    if (isPlain && from?.kind === "unknown" && from.why === splitEnvironment) return unknown(node, fromEnvironment);
    if (!items || !test || (!isPlain && test.type !== "lambda")) return undefined;
    const kept = items.flatMap((item) => {
      const truth = isTruthy(isPlain ? item : applied(reading, test, item, node));
      return truth === undefined ? unknown(item.node, "a condition decides whether it is there") : truth ? item : [];
    });
    return once(listOf(kept, node));
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
  if (name === "re.escape" && given.kind === "text") return { kind: "text", value: escaped(given.value), node };
  if (name === "str" && shown(given) !== undefined)
    return { kind: "text", value: shown(given) ?? "", node: given.node };
  if (name === "bool") return asFlag(given, node);
  if (name === "int")
    return mapped(given, wholeNumber, (value) => ({ kind: "number", value, node })) ?? unknown(node, atRuntime);
  return unknown(node, atRuntime);
}

/** `re.escape`. */
export function escaped(text: string): string {
  return text.replace(/[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g, "\\$&");
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

function asList({ reading, positional: [given], nodes, node }: Call): Value | undefined {
  if (nodes.length === 0) return { kind: "list", items: [], node };
  const members = nodes[0] ? enumerated(reading, nodes[0]) : undefined;
  if (members)
    return listOf(
      members.map((member) => valueOfThing(reading, member, node)),
      node,
    );
  const items = given && !mayBeNoText(reading, given) ? iteratedItems(given) : undefined;
  return items && { kind: "list", items, node };
}

/** Whether one item, or each, is true: `deciding` is what one of them is enough for. */
function together({ positional: [given], node }: Call, deciding: boolean): Value | undefined {
  const truths = given ? iteratedItems(given)?.map(isTruthy) : undefined;
  if (truths?.includes(deciding)) return { kind: "flag", value: deciding, node };
  return !truths || truths.includes(undefined) ? undefined : { kind: "flag", value: !deciding, node };
}

function listOf(items: readonly Value[], node: Node): Value {
  return { kind: "list", items, node };
}

/** What can be gone through only once. */
function once(value: Value | undefined): Value | undefined {
  return value?.kind === "list" ? { ...value, once: true } : value;
}

/** More numbers than anyone lists ports. */
const mostNumbers = 64;

/** `range(end)`, `range(start, end)`. */
function numbersIn({ positional, node }: Call): Value | undefined {
  const given = positional.map((value) => (value.kind === "number" ? value.value : undefined));
  const [start = 0, end] = given.length === 1 ? [0, given[0]] : given;
  if (end === undefined || given.includes(undefined) || given.length > 2 || end - start > mostNumbers) return undefined;
  const count = Math.max(0, end - start);
  return listOf(
    Array.from({ length: count }, (_, n): Value => ({ kind: "number", value: start + n, node })),
    node,
  );
}

/** A list without what stands in it already. */
function eachOnce(value: Value | undefined): Value | undefined {
  if (value?.kind !== "list") return value;
  const seen = new Set<string>();
  const items = value.items.filter((item) => item.kind !== "text" || (!seen.has(item.value) && seen.add(item.value)));
  return { ...value, items };
}

/** How many items there are, or letters; undefined where an unknown item may stand for several, or for one that is there already. */
function lengthOf(value: Value): number | undefined {
  if (value.kind === "text") return [...value.value].length;
  if (value.kind !== "list") return undefined;
  const isPlain = value.items.every(({ kind }) => kind !== "unknown");
  return isPlain && !/^(?:set|frozenset)$/.test(listType(value) ?? "") ? value.items.length : undefined;
}

/** `dict([("a", 1)])`, `dict(zip(names, values))`. */
function ofPairs({ items }: Extract<Value, { kind: "list" }>, node: Node): Value | undefined {
  const entries = items.flatMap((item): Entry[] => {
    const [key, value, ...others] = item.kind === "list" ? item.items : [];
    return key?.kind === "text" && value && others.length === 0 ? [{ key: key.value, keyNode: key.node, value }] : [];
  });
  return entries.length === items.length ? { kind: "record", entries, node } : undefined;
}

function asRecord({ positional, named, keywords, node }: Call): Value | undefined {
  const [given] = positional;
  const first = given?.kind === "list" ? ofPairs(given, node) : given;
  if (given && first?.kind !== "record") return undefined;
  const own = [...named].map(([key, value]): Entry => {
    const name = keywords.get(key)?.parent?.childForFieldName("name");
    return { key, keyNode: name ?? node, value };
  });
  return { kind: "record", entries: [...(first?.kind === "record" ? first.entries : []), ...own], node };
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
