import type { Node } from "web-tree-sitter";
import type { Value } from "../../value.ts";
import type { Reading } from "./reading.ts";

/** `list[start:stop:step]` and the same of a text; undefined where a bound is not known, or an item may stand for several. */
export function sliceOf(reading: Reading, held: Value, slice: Node, node: Node): Value | undefined {
  const bounds = boundsOf(reading, slice);
  if (!bounds || !isFollowed(bounds)) return undefined;
  if (held.kind === "text") return { kind: "text", value: sliced([...held.value], bounds).join(""), node };
  if (held.kind !== "list" || held.items.some(({ kind }) => kind === "unknown")) return undefined;
  return { kind: "list", items: sliced(held.items, bounds), node };
}

type Bounds = readonly (number | undefined)[];

/** Start, stop and step, as far as they are written. */
function boundsOf(reading: Reading, slice: Node): Bounds | undefined {
  const bounds: (number | undefined)[] = [undefined];
  for (const child of slice.children) {
    if (!child || child.type === "comment") continue;
    if (child.type === ":") {
      bounds.push(undefined);
      continue;
    }
    const value = reading.read(child);
    if (value.kind !== "number" && value.kind !== "null") return undefined;
    bounds[bounds.length - 1] = value.kind === "number" ? value.value : undefined;
  }
  return bounds;
}

/** Backwards only the whole is followed. */
function isFollowed([start, stop, step = 1]: Bounds): boolean {
  return step > 0 || (step === -1 && start === undefined && stop === undefined);
}

function sliced<T>(items: readonly T[], [start, stop, step = 1]: Bounds): T[] {
  if (step > 0) return items.slice(start, stop).filter((_item, index) => index % step === 0);
  return items.toReversed();
}
