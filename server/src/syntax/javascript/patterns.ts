import type { Node } from "web-tree-sitter";
import { textOf } from "../nodes.ts";
import type { Source } from "../source.ts";

/** Nodes that a name on the left of a binding can lie in. */
export const patternTypes: ReadonlySet<string> = new Set([
  "object_pattern",
  "array_pattern",
  "pair_pattern",
  "rest_pattern",
  "assignment_pattern",
  "object_assignment_pattern",
]);

/** The whole pattern that a name is bound by: the name itself where nothing is destructured. */
export function wholePattern(name: Node): Node {
  let at = name;
  while (at.parent && patternTypes.has(at.parent.type) && !isBesideTarget(at, at.parent)) at = at.parent;
  return at;
}

/**
 * The keys that lead from the destructured value to a name: `["headers", "origin"]` in `{ headers: { origin } }`.
 * Undefined where the way is not made of plain keys (array patterns, rest, computed keys).
 */
export function keysTo(source: Source, name: Node): string[] | undefined {
  const whole = wholePattern(name);
  const keys: string[] = [];
  for (let at = name; at.id !== whole.id; ) {
    const parent = at.parent;
    if (!parent) return undefined;
    if (at.type === "shorthand_property_identifier_pattern") keys.unshift(textOf(source, at));
    if (parent.type === "pair_pattern") {
      const key = parent.childForFieldName("key");
      if (key?.type !== "property_identifier") return undefined;
      keys.unshift(textOf(source, key));
    } else if (parent.type === "array_pattern" || parent.type === "rest_pattern") {
      return undefined;
    }
    at = parent;
  }
  return keys;
}

/** A key or a default value is not what the pattern binds. */
function isBesideTarget(node: Node, parent: Node): boolean {
  return parent.childForFieldName("key")?.id === node.id || parent.childForFieldName("right")?.id === node.id;
}
