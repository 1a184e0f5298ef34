import type { Node } from "web-tree-sitter";
import { type Alternative, type Branch, type Entry, unknown, type Value } from "./value.ts";

/** The branches that a program takes together, as far as one condition tells. The empty world assumes nothing. */
export type World = readonly Branch[];

/** More worlds than anyone writes: what lies in them stays unknown. */
const maxWorlds = 16;

/**
 * The worlds in which some settings are to be looked at: one for each branch that a value depends on, or the empty one
 * where none does. A world follows one condition (with those around it) only, since two conditions may exclude each other; what
 * another condition decides is unknown in it.
 */
export function worldsOf(values: readonly (Value | undefined)[]): readonly World[] {
  const worlds = new Map<string, World>();
  const pending = values.filter((value) => value !== undefined);
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (value.kind === "list") for (const item of value.items) pending.push(item);
    if (value.kind === "record") for (const entry of value.entries) pending.push(entry.value);
    if (value.kind !== "choice") continue;
    for (const { branches, value: inner } of value.alternatives) {
      worlds.set(keyOf(branches), branches);
      pending.push(inner);
    }
  }
  const all = [...worlds.values()];
  const longest = all.filter((world) => !all.some((other) => other.length > world.length && includes(other, world)));
  return longest.length === 0 || longest.length > maxWorlds ? [[]] : longest;
}

/** A value as it is in a world: no choice is left in it, what the world does not decide is unknown. */
export function valueIn(world: World, value: Value): Value {
  switch (value.kind) {
    case "choice": {
      const fitting = value.alternatives.filter(({ branches }) => includes(world, branches));
      const only = fitting.length === 1 ? fitting[0] : undefined;
      return only ? valueIn(world, only.value) : unknown(value.node, "it depends on a condition");
    }
    case "list":
      return { ...value, items: value.items.map((item) => valueIn(world, item)) };
    case "record":
      return {
        ...value,
        entries: value.entries.map((entry): Entry => ({ ...entry, value: valueIn(world, entry.value) })),
      };
    default:
      return value;
  }
}

/** What becomes of some values in an operation, which is done in each of their worlds. `node` is the operation. */
export function inEachWorld<V extends Value | undefined>(
  values: readonly V[],
  node: Node,
  combine: (values: readonly V[]) => Value,
): Value {
  if (!values.some((value) => value?.kind === "choice")) return combine(values);
  const inWorld = (world: World) => values.map((value) => (value ? (valueIn(world, value) as V) : value));
  return choiceOf(
    node,
    worldsOf(values).map((branches) => ({ branches, value: combine(inWorld(branches)) })),
  );
}

/** A value that is one of several: that one where all are the same, unknown where all are unknown, else a choice. */
export function choiceOf(node: Node, alternatives: readonly Alternative[]): Value {
  const flat = alternatives.flatMap(flattened);
  const [first, ...others] = flat;
  if (!first || flat.length > maxWorlds) return unknown(node, "it depends on too many conditions");
  if (others.length === 0) return first.value;
  if (flat.every(({ value }) => value.kind === "unknown")) return unknown(node, whyOf(first.value));
  return { kind: "choice", alternatives: flat, node };
}

/** A choice among choices, as one. */
function flattened({ branches, value }: Alternative): Alternative[] {
  if (value.kind !== "choice") return [{ branches, value }];
  return value.alternatives
    .filter((inner) => !excludes(branches, inner.branches))
    .map((inner) => ({ branches: [...branches, ...without(inner.branches, branches)], value: inner.value }));
}

/** Whether two paths take different ways at the same condition. */
export function excludes(path: readonly Branch[], other: readonly Branch[]): boolean {
  return path.some(({ condition, way }) =>
    other.some((branch) => branch.condition === condition && branch.way !== way),
  );
}

/** The branches of a path whose conditions another path does not know. */
export function without(path: readonly Branch[], known: readonly Branch[]): Branch[] {
  return path.filter(({ condition }) => !known.some((branch) => branch.condition === condition));
}

function includes(path: readonly Branch[], others: readonly Branch[]): boolean {
  return others.every(({ condition, way }) =>
    path.some((branch) => branch.condition === condition && branch.way === way),
  );
}

function keyOf(branches: readonly Branch[]): string {
  return branches
    .map(({ condition, way }) => `${way} ${condition}`)
    .sort()
    .join("\n");
}

function whyOf(value: Value): string {
  return value.kind === "unknown" ? value.why : "";
}
