import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../../syntax/javascript/functions.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf } from "../../../../syntax/value.ts";
import type { Branch, Effect, HeaderWrite } from "../../../shared/headers/write.ts";
import { methodsTo } from "../ways/methods.ts";
import { restricted } from "../ways/preflight.ts";

/** One side of a choice, and the branches that lead to it. */
export interface Side {
  readonly value: Node;
  readonly branches: readonly Branch[];
}

/** Choices in choices are followed this far. */
const maxDepth = 3;

/**
 * The sides of a value that is a choice, also behind a name: `production ? "https://…" : "*"`. None where it is no choice, or
 * stands in another file.
 */
export function sidesOf(source: Source, value: Node, depth = maxDepth): Side[] {
  const worth = javascriptValue(source, value);
  if (depth === 0 || worth.kind !== "unknown" || worth.elsewhere) return [];
  const choice = bare(literalOf(worth));
  if (choice.type !== "ternary_expression") return [];
  return ["consequence", "alternative"].flatMap((field) => {
    const side = choice.childForFieldName(field);
    if (!side) return [];
    const branch = { id: side.id, leaves: false, choice: choice.id };
    const inner = sidesOf(source, side, depth - 1);
    if (inner.length === 0) return [{ value: side, branches: [branch] }];
    return inner.map((one) => ({ value: one.value, branches: [branch, ...one.branches] }));
  });
}

/**
 * The writes that one of the origin amounts to whose value is a choice that has nothing to do with the origin of the request:
 * one for each side. Undefined for all other writes, and where others of the same handler name an origin as well.
 */
export function chosenWrites(
  source: Source,
  write: HeaderWrite,
  value: Node,
  all: readonly HeaderWrite[],
  effectOf: (side: Node) => Effect,
): HeaderWrite[] | undefined {
  const { effect } = write;
  if (effect.header !== "allow-origin" || effect.set.kind !== "unknown" || effect.dependsOnOrigin || effect.adds)
    return;
  const isAlone = all.every(
    (other) => other === write || other.effect.header !== "allow-origin" || other.handler !== write.handler,
  );
  const sides = isAlone ? sidesOf(source, value) : [];
  if (sides.length === 0) return;
  return sides.map((side) => ({
    ...restricted(write, methodsTo(source, side.value, functionAround(side.value) ?? side.value)),
    effect: effectOf(side.value),
    branches: [...write.branches, ...side.branches],
  }));
}
