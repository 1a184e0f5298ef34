import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { type Entry, unknown, type Value } from "../../value.ts";
import { inEachWorld } from "../../worlds.ts";
import { enumerated } from "./enumerations.ts";
import { fromEnvironment, splitEnvironment } from "./environment.ts";
import { valueOfThing } from "./names.ts";
import { boundKey, type Reading } from "./reading.ts";
import type { Thing } from "./things.ts";
import { isTruthy } from "./truth.ts";

const atRuntime = "it is worked out when the program runs";
/** A text that someone goes through letter by letter, by mistake. */
const mostLetters = 200;

/** A list, set or generator comprehension over something known: its items, in the order of the loop. */
export function comprehensionValue(reading: Reading, node: Node): Value {
  const body = node.childForFieldName("body");
  const clauses = partsOf(node).filter(({ type }) => type === "for_in_clause" || type === "if_clause");
  if (!body) return unknown(node, "it is not finished");
  const sources = clauses.flatMap((clause) => clause.childForFieldName("right") ?? []);
  const first = sources[0] && reading.read(sources[0]);
  if (first?.kind === "unknown" && first.why === splitEnvironment && dropsEmpty(reading, clauses))
    return unknown(node, fromEnvironment);
  return inEachWorld([first], node, ([iterated]) => {
    const items = iterated && gathered(reading, node, clauses, body, iterated);
    const once = node.type === "generator_expression";
    return items
      ? { kind: "list", items, ...(once && { once }), node }
      : unknown(node, iterated?.kind === "unknown" ? iterated.why : atRuntime);
  });
}

/** Whether empty items are left out: `[o for o in … if o]`, `[o.strip() for o in … if o.strip()]`. */
function dropsEmpty({ source }: Reading, [loop, test, ...others]: readonly Node[]): boolean {
  const target = loop?.childForFieldName("left");
  const condition = test?.type === "if_clause" ? partsOf(test)[0] : undefined;
  if (!target || !condition || others.length > 0) return false;
  return textOf(source, condition).replace(/\.strip\(\)$/, "") === textOf(source, target);
}

/** A dictionary comprehension over something known. */
export function dictionaryValue(reading: Reading, node: Node): Value {
  const body = node.childForFieldName("body");
  const [keyNode, valueNode] = [body?.childForFieldName("key"), body?.childForFieldName("value")];
  const clauses = partsOf(node).filter(({ type }) => type === "for_in_clause" || type === "if_clause");
  const first = clauses[0]?.childForFieldName("right");
  if (!keyNode || !valueNode || !first) return unknown(node, "it is not finished");
  return inEachWorld([reading.read(first)], node, ([iterated]) => {
    const keys = iterated && gathered(reading, node, clauses, keyNode, iterated);
    const values = iterated && gathered(reading, node, clauses, valueNode, iterated);
    if (!keys || !values) return unknown(node, iterated?.kind === "unknown" ? iterated.why : atRuntime);
    const entries = keys.flatMap((key, index): Entry[] => {
      const value = values[index] ?? unknown(valueNode, atRuntime);
      return [{ key: key.kind === "text" ? key.value : undefined, keyNode: key.node, value }];
    });
    return { kind: "record", entries, node };
  });
}

/** Whether a file asks what a value is before it goes through it: where it is a text, it does not get there. */
export function mayBeNoText({ source }: Reading, { kind }: Value): boolean {
  return kind === "text" && /\bisinstance\s*\(/.test(source.text);
}

/** The items that the clauses give, one loop inside of the other; `first` is what the first one runs over. */
function gathered(
  reading: Reading,
  node: Node,
  [clause, ...others]: readonly Node[],
  body: Node,
  first?: Value,
): Value[] | undefined {
  if (!clause) return [reading.read(body)];
  if (clause.type === "if_clause") {
    const condition = partsOf(clause)[0];
    const truth = condition && isTruthy(reading.read(condition));
    if (truth === undefined) return [unknown(condition ?? clause, "a condition decides whether it is there")];
    return truth ? gathered(reading, node, others, body) : [];
  }
  const target = clause.childForFieldName("left");
  const right = clause.childForFieldName("right");
  const members = right && target?.type === "identifier" ? enumerated(reading, right) : undefined;
  if (members && target) return ofMembers(reading, node, others, body, target, members);
  const iterated = first ?? (right ? reading.read(right) : undefined);
  const items = iterated && !mayBeNoText(reading, iterated) ? iteratedItems(iterated) : undefined;
  if (!items || !target) return undefined;
  const all: Value[] = [];
  for (const item of items) {
    const names = boundNames(reading, node, target, item);
    const found = names && gathered(reading.binding(names), node, others, body);
    if (!found) return undefined;
    all.push(...found);
  }
  return all;
}

/** `[origin.value for origin in Origins]`. */
function ofMembers(
  reading: Reading,
  node: Node,
  clauses: readonly Node[],
  body: Node,
  target: Node,
  members: readonly Thing[],
): Value[] | undefined {
  const key = boundKey(node, textOf(reading.source, target));
  const found = members.map((member) => {
    const inside = reading.binding([[key, valueOfThing(reading, member, target)]], [[key, member]]);
    return gathered(inside, node, clauses, body);
  });
  return found.includes(undefined) ? undefined : found.flatMap((items) => items ?? []);
}

/** What a loop runs over: the items of a list, the keys of a dictionary, the letters of a text. */
export function iteratedItems(value: Value): readonly Value[] | undefined {
  if (value.kind === "list") return value.items;
  if (value.kind === "text" && value.value.length <= mostLetters)
    return [...value.value].map((letter): Value => ({ ...value, value: letter }));
  return value.kind === "record" ? entriesIn(value.entries).map(keyOf) : undefined;
}

/** The key of an entry, as a value. */
export function keyOf({ key, keyNode }: Entry): Value {
  return key === undefined ? unknown(keyNode, "its key is not known") : { kind: "text", value: key, node: keyNode };
}

/** The entries of a dictionary, each key once: what is spread into it is among them, and the last value of a key counts. */
export function entriesIn(entries: readonly Entry[]): readonly Entry[] {
  const flat = entries.flatMap((entry): readonly Entry[] =>
    entry.key === undefined && entry.value.kind === "record" ? entriesIn(entry.value.entries) : [entry],
  );
  return flat.flatMap((entry, index): readonly Entry[] => {
    if (entry.key === undefined) return [entry];
    const isFirst = flat.findIndex(({ key }) => key === entry.key) === index;
    return isFirst ? [flat.findLast(({ key }) => key === entry.key) ?? entry] : [];
  });
}

/** What the names of a loop stand for, for one item; undefined where it does not fit them. */
export function boundNames({ source }: Reading, scope: Node, target: Node, item: Value): [string, Value][] | undefined {
  if (target.type === "identifier") return [[boundKey(scope, textOf(source, target)), item]];
  const names = target.type === "pattern_list" || target.type === "tuple_pattern" ? partsOf(target) : [];
  if (item.kind !== "list" || names.length !== item.items.length || names.length === 0) return undefined;
  const pairs = names.map((name, index) => ({ name, value: item.items[index] }));
  if (pairs.some(({ name, value }) => name.type !== "identifier" || !value)) return undefined;
  return pairs.flatMap(({ name, value }) => (value ? [[boundKey(scope, textOf(source, name)), value]] : []));
}
