import type { Node } from "web-tree-sitter";
import { partsOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { entryOf, type Value } from "../../value.ts";
import { takenBy } from "../patterns.ts";

/** Reads a default in the file of the pattern. */
type Default = (written: Node) => Value | undefined;

/**
 * What the names of a parameter are given where it is given `value`: the name itself, `{ origin, strict = true }` and
 * `[key, value]`, one level deep. By the node of each name.
 */
export function boundBy(
  source: Source,
  pattern: Node,
  value: () => Value | undefined,
  byDefault: Default,
): [number, () => Value | undefined][] {
  const inRecord = takenBy(source, pattern).map((taken): [number, () => Value | undefined] => [
    taken.name.id,
    () => {
      const record = value();
      if (record?.kind !== "record") return undefined;
      return entryOf(record, taken.key) ?? (taken.byDefault && byDefault(taken.byDefault));
    },
  ]);
  return [[pattern.id, value], ...inRecord, ...inList(pattern, value)];
}

function inList(pattern: Node, value: () => Value | undefined): [number, () => Value | undefined][] {
  if (pattern.type !== "array_pattern") return [];
  return partsOf(pattern).flatMap((name): [number, () => Value | undefined][] => {
    const place = placeOf(pattern, name);
    return name.type === "identifier" ? [[name.id, () => itemOf(value(), place)]] : [];
  });
}

/** How many commas stand before a part of an array pattern: `[, second]`. */
export function placeOf(pattern: Node, part: Node): number {
  return pattern.children.filter((child) => child?.type === "," && child.startIndex < part.startIndex).length;
}

/** The item of a list at a place, where all before it are known one by one; behind its end there is nothing. */
export function itemOf(list: Value | undefined, place: number): Value | undefined {
  if (list?.kind !== "list" || list.items.slice(0, place + 1).some(({ kind }) => kind === "unknown")) return undefined;
  return list.items[place] ?? { kind: "undefined", node: list.node };
}
