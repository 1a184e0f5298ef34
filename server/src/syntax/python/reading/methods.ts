import type { Node } from "web-tree-sitter";
import { entryOf, literalOf, unknown, type Value } from "../../value.ts";
import { entriesIn, keyOf } from "./comprehensions.ts";
import { filledIn } from "./formats.ts";
import { inBoth, lessAll } from "./taking.ts";

/** What a method is given, as far as it is known. */
export interface Given {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

type Method<Of extends Value["kind"]> = (
  subject: Extract<Value, { kind: Of }>,
  given: Given,
  node: Node,
) => Value | undefined;

const onText: Readonly<Record<string, Method<"text">>> = {
  split: (text, given, node) => pieces(text, splitAt(text.value, textAt(given, 0, "sep")), node),
  splitlines: (text, _given, node) => pieces(text, linesOf(text.value), node),
  strip: (text, given, node) => plain(stripped(text.value, textAt(given, 0), "both"), node),
  lstrip: (text, given, node) => plain(stripped(text.value, textAt(given, 0), "start"), node),
  rstrip: (text, given, node) => plain(stripped(text.value, textAt(given, 0), "end"), node),
  lower: (text, _given, node) => plain(text.value.toLowerCase(), node),
  casefold: (text, _given, node) => plain(text.value.toLowerCase(), node),
  upper: (text, _given, node) => plain(text.value.toUpperCase(), node),
  replace(text, given, node) {
    const [from, to] = [textAt(given, 0), textAt(given, 1)];
    return from === undefined || to === undefined || from === ""
      ? undefined
      : plain(text.value.replaceAll(from, to), node);
  },
  removeprefix(text, given, node) {
    const prefix = textAt(given, 0);
    return prefix === undefined
      ? undefined
      : plain(text.value.startsWith(prefix) ? text.value.slice(prefix.length) : text.value, node);
  },
  removesuffix(text, given, node) {
    const suffix = textAt(given, 0);
    const isThere = suffix !== undefined && suffix !== "" && text.value.endsWith(suffix);
    return suffix === undefined ? undefined : plain(isThere ? text.value.slice(0, -suffix.length) : text.value, node);
  },
  startswith: (text, given, node) => flag(textAt(given, 0), (part) => text.value.startsWith(part), node),
  endswith: (text, given, node) => flag(textAt(given, 0), (part) => text.value.endsWith(part), node),
  encode: (text, _given, node) => ({ kind: "bytes", value: text.value, node }),
  format: (text, { positional, named }, node) => filledIn(text.value, positional, named, node),
  join(text, { positional }, node) {
    const [list] = positional;
    const items =
      list?.kind === "list" ? list.items.map((item) => (item.kind === "text" ? item.value : undefined)) : [undefined];
    return items.includes(undefined) ? undefined : plain(items.join(text.value), node);
  },
};

const onList: Readonly<Record<string, Method<"list">>> = {
  copy: (list, _given, node) => ({ ...list, node }),
  union: (list, { positional }, node) => together([list, ...positional], node),
  difference: (list, { positional: [other] }, node) => at(lessAll(list, other), node),
  intersection: (list, { positional: [other] }, node) => at(other && inBoth(list, other), node),
};

const onRecord: Readonly<Record<string, Method<"record">>> = {
  copy: (record, _given, node) => ({ ...record, node }),
  get(record, { positional }, node) {
    const [key, otherwise] = positional;
    if (key?.kind !== "text") return undefined;
    return entryOf(record, key.value) ?? otherwise ?? { kind: "null", node };
  },
  keys: (record, _given, node) => ({ kind: "list", items: entriesIn(record.entries).map(keyOf), node }),
  items: (record, _given, node) => ({
    kind: "list",
    items: entriesIn(record.entries).map(
      (entry): Value => ({ kind: "list", items: [keyOf(entry), entry.value], node }),
    ),
    node,
  }),
  values: (record, _given, node) => ({
    kind: "list",
    items: entriesIn(record.entries).map(({ value }) => value),
    node,
  }),
};

const plainKinds: ReadonlySet<string> = new Set(["text", "list"]);

/** What a method of a text, list or dictionary gives; undefined where it is not followed. `node` is the call. */
export function methodValue(subject: Value, name: string, given: Given, node: Node): Value | undefined {
  const find = <T>(table: Readonly<Record<string, T>>) => (Object.hasOwn(table, name) ? table[name] : undefined);
  const isPlain = [...given.positional, ...given.named.values()].every(({ kind }) => plainKinds.has(kind));
  const takesMore = name === "split" ? given.positional.length > 1 : name === "replace" && given.positional.length > 2;
  if (subject.kind === "text" && ((!isPlain && name !== "format") || takesMore)) return undefined;
  if (subject.kind === "text") return find(onText)?.(subject, given, node);
  if (subject.kind === "list") return find(onList)?.(subject, given, node);
  return subject.kind === "record" ? find(onRecord)?.(subject, given, node) : undefined;
}

/** The pieces of a text; each stands where the text is written. */
function pieces(text: Value, parts: readonly string[] | undefined, node: Node): Value | undefined {
  const { elsewhere } = text;
  const place = elsewhere ? { node: text.node, elsewhere } : { node: literalOf(text) };
  return parts && { kind: "list", items: parts.map((value): Value => ({ kind: "text", value, ...place })), node };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function splitAt(text: string, separator: string | undefined): string[] | undefined {
  if (separator === "") return undefined;
  return separator === undefined ? text.split(/\s+/).filter((part) => part !== "") : text.split(separator);
}

function at(value: Value | undefined, node: Node): Value | undefined {
  return value && { ...value, node };
}

function together(lists: readonly Value[], node: Node): Value | undefined {
  const items = lists.flatMap((list) => (list.kind === "list" ? list.items : [unknown(list.node, "it is no list")]));
  return { kind: "list", items, node };
}

function stripped(text: string, characters: string | undefined, side: "both" | "start" | "end"): string {
  const isDropped = (character: string | undefined) =>
    character !== undefined && (characters === undefined ? /\s/.test(character) : characters.includes(character));
  let [start, end] = [0, text.length];
  while (side !== "end" && start < end && isDropped(text[start])) start++;
  while (side !== "start" && end > start && isDropped(text[end - 1])) end--;
  return text.slice(start, end);
}

function textAt({ positional, named }: Given, position: number, name = ""): string | undefined {
  const value = positional[position] ?? named.get(name);
  return value?.kind === "text" ? value.value : undefined;
}

function plain(value: string, node: Node): Value {
  return { kind: "text", value, node };
}

function flag(part: string | undefined, test: (part: string) => boolean, node: Node): Value | undefined {
  return part === undefined ? undefined : { kind: "flag", value: test(part), node };
}
