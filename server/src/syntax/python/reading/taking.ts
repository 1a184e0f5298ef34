import type { Node } from "web-tree-sitter";
import { unknown, type Value } from "../../value.ts";
import { entriesIn } from "./comprehensions.ts";

const atRuntime = "it is put together when the program runs";

type Take = (before: Value, given: readonly Value[], use: Node) => Value | undefined;

/** Methods that take something out of a list, set or dictionary, or put it in another order. */
const methods: Readonly<Record<string, Take>> = {
  clear: (before, given) => (given.length > 0 ? undefined : emptied(before)),
  remove: (before, given) => without(before, given, false),
  discard: (before, given) => without(before, given, true),
  pop: (before, [place], use) => {
    if (before.kind === "record") return place ? withoutKey(before, place) : undefined;
    return withoutItem(before, place ?? { kind: "number", value: -1, node: use });
  },
  reverse: (before) => (before.kind === "list" ? { ...before, items: before.items.toReversed() } : undefined),
  sort: (before, given) => (given.length === 0 ? sorted(before) : undefined),
  difference_update: (before, [others]) => lessAll(before, others),
  setdefault: (before, [key, value]) => {
    if (
      before.kind !== "record" ||
      key?.kind !== "text" ||
      !value ||
      before.entries.some((entry) => entry.key === undefined)
    )
      return undefined;
    const isThere = before.entries.some((entry) => entry.key === key.value);
    return isThere ? before : { ...before, entries: [...before.entries, { key: key.value, keyNode: key.node, value }] };
  },
};

/** What a method makes of a value in place; undefined for a method that is not known here. */
export function takenBy(name: string): ((before: Value, given: readonly Value[], use: Node) => Value) | undefined {
  const take = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return take && ((before, given, use) => placed(take(before, given, use), before, use));
}

/** `del name[key]`. */
export function deleted(before: Value, key: Value, use: Node): Value {
  return placed(before.kind === "record" ? withoutKey(before, key) : withoutItem(before, key), before, use);
}

/** `name[key] = value`. */
export function replaced(before: Value, key: Value, value: Value, use: Node): Value {
  if (before.kind === "record" && key.kind === "text") {
    return { kind: "record", entries: [...before.entries, { key: key.value, keyNode: key.node, value }], node: use };
  }
  const at =
    before.kind === "list" && key.kind === "number" && isKnown(before) ? indexIn(before, key.value) : undefined;
  const items = before.kind === "list" && at !== undefined ? before.items.with(at, value) : undefined;
  return placed(items && { kind: "list", items, node: use }, before, use);
}

/** `a - b` of two sets. */
export function lessAll(before: Value, others: Value | undefined): Value | undefined {
  if (before.kind !== "list" || others?.kind !== "list" || !isKnown(before) || !isKnown(others)) return undefined;
  return others.items.reduce<Value | undefined>((left, item) => left && without(left, [item], true), before);
}

/** `a & b` of two sets. */
export function inBoth(a: Value, b: Value): Value | undefined {
  if (a.kind !== "list" || b.kind !== "list" || !isKnown(a) || !isKnown(b)) return undefined;
  const others = lessAll(a, b);
  return others && lessAll(a, others);
}

function placed(value: Value | undefined, before: Value, use: Node): Value {
  return value ? { ...value, node: use } : unknown(use, before.kind === "unknown" ? before.why : atRuntime);
}

function emptied(before: Value): Value | undefined {
  if (before.kind === "list") return { ...before, items: [] };
  return before.kind === "record" ? { ...before, entries: [] } : undefined;
}

function without(before: Value, [item, ...others]: readonly Value[], isOptional: boolean): Value | undefined {
  if (before.kind !== "list" || item?.kind !== "text" || others.length > 0 || !isKnown(before)) return undefined;
  const at = before.items.findIndex((one) => one.kind === "text" && one.value === item.value);
  if (at < 0) return isOptional ? before : undefined;
  // A set may be written with the same item twice.
  const items = before.items.filter(
    (one, index) => index !== at && !(isOptional && one.kind === "text" && one.value === item.value),
  );
  return { ...before, items };
}

function withoutItem(before: Value, place: Value): Value | undefined {
  if (before.kind !== "list" || place.kind !== "number" || !isKnown(before)) return undefined;
  const at = indexIn(before, place.value);
  return at === undefined ? undefined : { ...before, items: before.items.toSpliced(at, 1) };
}

function withoutKey(before: Extract<Value, { kind: "record" }>, key: Value): Value | undefined {
  const entries = entriesIn(before.entries);
  if (key.kind !== "text" || entries.some((entry) => entry.key === undefined)) return undefined;
  return { ...before, entries: entries.filter((entry) => entry.key !== key.value) };
}

function sorted(before: Value): Value | undefined {
  if (before.kind !== "list") return undefined;
  const texts = before.items.flatMap((item) => (item.kind === "text" ? [item] : []));
  if (texts.length < before.items.length) return undefined;
  return { ...before, items: texts.toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)) };
}

/** No item stands for several. */
function isKnown({ items }: Extract<Value, { kind: "list" }>): boolean {
  return items.every(({ kind }) => kind === "text" || kind === "number" || kind === "flag" || kind === "null");
}

function indexIn({ items }: Extract<Value, { kind: "list" }>, place: number): number | undefined {
  const at = place < 0 ? items.length + place : place;
  return Number.isInteger(at) && at >= 0 && at < items.length ? at : undefined;
}
