import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { type Entry, entryOf, literalOf, unknown, type Value } from "../../value.ts";
import { argumentsOf } from "../calls.ts";
import { importedAs } from "../imports.ts";
import { methodCall } from "../members.ts";
import { valueOfData } from "../modules/json.ts";
import { relocated } from "../modules/relocated.ts";
import { configuredValue } from "./configured.ts";
import { mappedBy } from "./lists.ts";
import { pairsOf } from "./maps.ts";
import { methodValue } from "./methods.ts";
import { deeper, type Read, type Reading, workedOut } from "./reading.ts";
import { resultValue } from "./results.ts";
import { settingsOf } from "./schemas.ts";
import { isTruthy, textFrom } from "./truth.ts";

/** Functions of the language that give back what they are given, frozen or copied. */
const same = new Set(["Object.freeze", "Object.seal", "structuredClone"]);

/** What a call or `new` is worth: constructors and functions of the language, and methods of texts and lists. */
export function calledValue(reading: Reading, node: Node, read: Read): Value {
  const isNew = node.type === "new_expression";
  const callee = node.childForFieldName(isNew ? "constructor" : "function");
  const name = callee ? textOf(reading.source, callee) : "";
  const { given, hasSpread } = argumentsOf(node);
  if (hasSpread) return workedOut(node);
  const values = () => given.map((argument) => read(deeper(reading), argument));
  if (name === "RegExp") return regexValue(node, values());
  if (name === "Array" && given.length > 1) return { kind: "list", items: values(), node };
  if (name === "String.raw") return rawText(reading, node);
  if (isNew) return workedOut(node);
  const bound = boundFunction(reading, node, read);
  if (bound) return bound;
  if (same.has(name)) return { ...(values()[0] ?? workedOut(node)), node };
  const escaped = escapedText(reading, node, callee, values);
  if (escaped) return escaped;
  const settings = settingsOf(reading, node, read) ?? configuredValue(reading, node, read);
  if (settings) return settings;
  const known = builtIn(reading, node, name, given, values, read) ?? methodValue(reading, node, read);
  return known ?? (callee && resultValue(reading, node, callee, read)) ?? workedOut(node);
}

/** Functions that make a pattern of a text which matches nothing else, by their modules. */
const escaping = /^(?:escape-string-regexp|lodash(?:-es)?(?:\/escapeRegExp(?:\.js)?)?|lodash\.escaperegexp)$/;

function escapedText(
  { source }: Reading,
  node: Node,
  callee: Node | null,
  values: () => readonly Value[],
): Value | undefined {
  const imported = callee && importedAs(source, callee);
  if (!imported || !escaping.test(imported.module)) return undefined;
  const isWhole = imported.name === "default" || imported.name === "*";
  if (!isWhole && imported.name !== "escapeRegExp") return undefined;
  const [text, ...others] = values();
  if (text?.kind !== "text" || others.length > 0) return undefined;
  return { kind: "text", value: text.value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), node };
}

/** `policy.decide.bind(policy)`, and `this.decide.bind(this)` */
function boundFunction(reading: Reading, node: Node, read: Read): Value | undefined {
  const call = methodCall(reading.source, node);
  const holder = call?.object.childForFieldName("object");
  const [to, ...others] = call?.method === "bind" ? call.given : [];
  if (!call || !to || !holder || others.length > 0) return undefined;
  if (textOf(reading.source, to) !== textOf(reading.source, holder)) return undefined;
  const fn = read(deeper(reading), call.object);
  return fn.kind === "function" ? { ...fn, isBound: true } : undefined;
}

function builtIn(
  reading: Reading,
  node: Node,
  name: string,
  given: readonly Node[],
  values: () => readonly Value[],
  read: Read,
): Value | undefined {
  switch (name) {
    case "Object.assign":
      return assigned(node, values());
    case "Array.of":
      return { kind: "list", items: values(), node };
    case "Array.from":
      return madeFrom(reading, node, given, read);
    case "Number":
    case "parseInt": {
      const [value] = values();
      const isPlain = value?.kind === "text" && /^\d{1,9}$/.test(value.value);
      return isPlain ? { kind: "number", value: Number(value.value), node } : undefined;
    }
    case "JSON.parse":
      return parsed(values(), node) ?? copied(reading, given, node, read);
    case "Object.fromEntries":
      return fromEntries(values()[0], node);
    case "Object.keys":
      return keysOf(values()[0], node);
    case "Object.entries":
      return entriesOf(values()[0], node);
    case "Object.values": {
      const [record] = values();
      return record?.kind === "record" && record.entries.every(({ key }) => key !== undefined)
        ? { kind: "list", items: record.entries.map(({ value }) => value), node }
        : undefined;
    }
    case "Boolean":
    case "Array.isArray":
      return asked(name, values()[0], node);
    case "String": {
      const [value] = values();
      const text = value && textFrom(value);
      return text === undefined ? undefined : { kind: "text", value: text, node };
    }
    default:
      return undefined;
  }
}

/** `Boolean(x)` and `Array.isArray(x)` of what is known. */
function asked(name: string, value: Value | undefined, node: Node): Value | undefined {
  const isKnown = value && value.kind !== "unknown" && value.kind !== "choice";
  const truth = isKnown ? (name === "Boolean" ? isTruthy(value) : value.kind === "list") : undefined;
  return truth === undefined ? undefined : { kind: "flag", value: truth, node };
}

/** The items that `[...x]` and `Array.from(x)` take from a list or a set; undefined where they are not known. */
export function listFrom(reading: Reading, value: Value | undefined, node: Node, read: Read): Value | undefined {
  if (value?.kind === "list") return { ...value, node };
  if (value?.kind === "unknown" && value.held) return { kind: "list", items: onceEach(value.held), node };
  const made = value && (value.elsewhere?.node ?? literalOf(value));
  const pairs = value && pairsOf(reading, value, node, read);
  if (pairs) return { kind: "list", items: pairs.map((pair) => ({ kind: "list", items: pair, node })), node };
  const isSet = made?.type === "new_expression" && made.childForFieldName("constructor")?.text === "Set";
  if (!made || !isSet) return undefined;
  const { given, hasSpread } = argumentsOf(made);
  const [first] = given;
  if (!first && !hasSpread) return { kind: "list", items: [], node };
  const home = value.elsewhere
    ? { ...deeper(reading), source: value.elsewhere.source, given: new Map() }
    : deeper(reading);
  const listed = first ? listFrom(home, read(deeper(home), first), node, read) : undefined;
  const held = listed?.kind === "list" ? { ...listed, items: onceEach(listed.items) } : listed;
  return held && value.elsewhere ? relocated(held, node, value.elsewhere.source) : held;
}

/** The items that a part of an array, or an argument, stands for: `...list` for several. */
export function itemsOf(reading: Reading, item: Node, read: Read): readonly Value[] {
  if (item.type !== "spread_element") return [read(reading, item)];
  const spread = partsOf(item)[0];
  const given = spread && read(reading, spread);
  const list = listFrom(reading, given, item, read);
  if (list?.kind === "list") return list.items;
  const why = "other items are put in when the program runs";
  const may =
    given?.kind === "unknown" ? given.may?.filter(({ kind }) => kind !== "flag" && kind !== "undefined") : undefined;
  const lists = may?.map((each) => listFrom(reading, each, item, read));
  if (!lists || lists.some((each) => each?.kind !== "list")) return [unknown(item, why)];
  const items = lists.flatMap((each) => (each?.kind === "list" ? each.items : []));
  return [{ kind: "unknown", why, node: item, may: items }];
}

/** What is the same text, number or flag is in a set once. */
function onceEach(items: readonly Value[]): readonly Value[] {
  const known = new Set<unknown>();
  return items.filter((item) => {
    const isAgain = "value" in item && known.has(item.value);
    if ("value" in item) known.add(item.value);
    return !isAgain;
  });
}

/** `Array.from(list)`, and `Array.from(list, (item, index) => …)` */
function madeFrom(reading: Reading, node: Node, given: readonly Node[], read: Read): Value | undefined {
  const [first, fn, ...others] = given;
  const value = first && read(deeper(reading), first);
  const list = value && (counted(value, node) ?? listFrom(reading, value, node, read));
  if (!fn || list?.kind !== "list") return list;
  return others.length > 0 ? undefined : { ...list, items: mappedBy(reading, fn, list.items, read) };
}

/** More items than so many are not counted out. */
const mostCounted = 60;

/** `{ length: 3 }` stands for as many empty items. */
function counted(value: Value, node: Node): Value | undefined {
  const length = value.kind === "record" ? entryOf(value, "length") : undefined;
  if (length?.kind !== "number" || !(length.value >= 0 && length.value <= mostCounted)) return undefined;
  return { kind: "list", items: Array.from({ length: length.value }, () => ({ kind: "undefined", node })), node };
}

/** `JSON.parse("…")` without a reviver. */
function parsed([text, ...others]: readonly Value[], node: Node): Value | undefined {
  if (text?.kind !== "text" || others.length > 0) return undefined;
  try {
    return valueOfData(JSON.parse(text.value), node);
  } catch {
    return undefined; // the program fails there
  }
}

/** `JSON.parse(JSON.stringify(options))`, of an object that holds nothing but what JSON can. */
function copied(reading: Reading, [text, ...others]: readonly Node[], node: Node, read: Read): Value | undefined {
  const callee = text?.type === "call_expression" ? text.childForFieldName("function") : undefined;
  if (!text || !callee || others.length > 0 || textOf(reading.source, callee) !== "JSON.stringify") return undefined;
  const [only, ...more] = argumentsOf(text).given;
  const value = only && more.length === 0 ? read(deeper(reading), only) : undefined;
  return value && isData(value) ? { ...value, node } : undefined;
}

function isData(value: Value): boolean {
  if (value.kind === "list") return value.items.every(isData);
  if (value.kind === "record") return value.entries.every((entry) => entry.key !== undefined && isData(entry.value));
  return value.kind === "text" || value.kind === "flag" || value.kind === "number" || value.kind === "null";
}

/** `Object.fromEntries([["origin", …], …])` */
function fromEntries(list: Value | undefined, node: Node): Value | undefined {
  if (list?.kind !== "list") return undefined;
  const entries = list.items.flatMap((item): Entry[] => {
    const [key, value] = item.kind === "list" ? item.items : [];
    return key?.kind === "text" && value ? [{ key: key.value, keyNode: key.node, value }] : [];
  });
  return entries.length === list.items.length ? { kind: "record", entries, node } : undefined;
}

/** The text between the backticks of a tagged template without substitutions, as it is written. */
function rawText({ source }: Reading, node: Node): Value {
  const template = node.childForFieldName("arguments");
  const isPlain =
    template?.type === "template_string" && partsOf(template).every(({ type }) => !/substitution/.test(type));
  return template && isPlain ? { kind: "text", value: textOf(source, template).slice(1, -1), node } : workedOut(node);
}

/** Later objects win; what is no object gives nothing. */
function assigned(node: Node, values: readonly Value[]): Value {
  const entries = values
    .filter(({ kind }) => kind === "record" || kind === "unknown")
    .map((value) => ({ key: undefined, keyNode: value.node, value }));
  return { kind: "record", entries, node };
}

function keysOf(record: Value | undefined, node: Node): Value | undefined {
  if (record?.kind !== "record") return undefined;
  const items = record.entries.map(({ key, keyNode }): Value | undefined =>
    key === undefined ? undefined : { kind: "text", value: key, node: keyNode },
  );
  return items.includes(undefined) ? undefined : { kind: "list", items: items.flatMap((item) => item ?? []), node };
}

function entriesOf(record: Value | undefined, node: Node): Value | undefined {
  if (record?.kind !== "record") return undefined;
  const items = record.entries.map(({ key, keyNode, value }): Value | undefined =>
    key === undefined
      ? undefined
      : { kind: "list", items: [{ kind: "text", value: key, node: keyNode }, value], node: keyNode },
  );
  return items.includes(undefined) ? undefined : { kind: "list", items: items.flatMap((item) => item ?? []), node };
}

/** `new RegExp("…", "…")` and `RegExp(/…/)` */
function regexValue(node: Node, [first, second]: readonly Value[]): Value {
  if (!first) return workedOut(node);
  const flags = second ? (second.kind === "text" ? second.value : undefined) : "";
  if (flags === undefined) return unknown(node, "the flags of the regular expression are not written out");
  if (first.kind === "text") return { kind: "regex", source: first.value, flags, node };
  if (first.kind === "regex") return { kind: "regex", source: first.source, flags: second ? flags : first.flags, node };
  return unknown(node, "the regular expression is put together when the program runs");
}
