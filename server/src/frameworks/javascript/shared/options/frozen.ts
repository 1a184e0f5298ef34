import type { Node } from "web-tree-sitter";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";

const freezing = /^Object\.(?:freeze|seal)\s*\(/;

/**
 * Whether nothing can be added to an object or a list: `Object.freeze(…)`, `Object.seal(…)`. TypeScript's `as const` and
 * `readonly` are gone when the program runs.
 */
export function isFrozen(source: Source, value: Value): boolean {
  const { elsewhere } = value;
  if (elsewhere) return freezes(elsewhere.source, elsewhere.node);
  return [value.node, literalOf(value)].some((node) => freezes(source, node));
}

/** Whether an expression freezes what it is given. */
export function freezes(source: Source, node: Node): boolean {
  return freezing.test(textOf(source, node));
}
