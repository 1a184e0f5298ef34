import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../nodes.ts";
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

/** A name that an object pattern takes out under a key, and what stands in where nothing lies there. */
export interface Taken {
  readonly name: Node;
  readonly key: string;
  readonly byDefault: Node | undefined;
}

/** What an object pattern takes, one key deep: `{ origins, strict = true, cache: store }`; nothing of other patterns. */
export function takenBy(source: Source, pattern: Node): Taken[] {
  if (pattern.type !== "object_pattern") return [];
  return partsOf(pattern).flatMap((part) => {
    const written = part.type === "pair_pattern" ? part.childForFieldName("value") : part;
    const isDefault = written !== null && /assignment_pattern$/.test(written.type);
    const name = isDefault ? written.childForFieldName("left") : written;
    const key = part.type === "pair_pattern" ? part.childForFieldName("key") : name;
    if (!name || !key || !/identifier/.test(name.type) || !/identifier/.test(key.type)) return [];
    const byDefault = (isDefault && written.childForFieldName("right")) || undefined;
    return [{ name, key: textOf(source, key), byDefault }];
  });
}

/** A key or a default value is not what the pattern binds. */
function isBesideTarget(node: Node, parent: Node): boolean {
  return parent.childForFieldName("key")?.id === node.id || parent.childForFieldName("right")?.id === node.id;
}
