import type { Node } from "web-tree-sitter";
import type { Source } from "../../source.ts";
import { type Entry, literalOf, type Value } from "../../value.ts";

/** A value of another file as it is used here: all that can be shown of it is the name that stands for it. */
export function relocated(value: Value, node: Node, home: Source): Value {
  const { definition, ...rest } = value;
  const place = value.elsewhere ?? { source: home, node: literalOf(value) };
  const moved = { ...rest, node, elsewhere: place };
  if (moved.kind === "list") return { ...moved, items: moved.items.map((item) => relocated(item, node, home)) };
  if (moved.kind === "unknown") return relocatedUnknown(moved, node, home);
  if (moved.kind !== "record") return moved;
  return { ...moved, entries: moved.entries.map((each) => relocatedEntry(each, node, home)) };
}

function relocatedUnknown(value: Extract<Value, { kind: "unknown" }>, node: Node, home: Source): Value {
  const { may, held, ...rest } = value;
  const all = (items: readonly Value[]) => items.map((item) => relocated(item, node, home));
  return { ...rest, ...(may && { may: all(may) }), ...(held && { held: all(held) }) };
}

function relocatedEntry(each: Entry, node: Node, home: Source): Entry {
  let value: Value | undefined;
  return {
    key: each.key,
    keyNode: node,
    get value() {
      value ??= relocated(each.value, node, home);
      return value;
    },
  };
}
