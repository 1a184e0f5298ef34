import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Standing } from "./expressions.ts";
import { memberOf } from "./said.ts";
import { absent, isNullish, type Names, open, type Worth } from "./worth.ts";

/** Names with those that a pattern gives to parts of a value; undefined where the value has no parts, which is an exception. */
export function boundTo(standing: Standing, pattern: Node, worth: Worth, names: Names): Names | undefined {
  const { source } = standing;
  if (pattern.type === "identifier") return new Map([...names, [textOf(source, pattern), worth]]);
  if (isNullish(worth)) return undefined;
  const known = new Map(names);
  if (pattern.type === "array_pattern") {
    for (const [index, item] of partsOf(pattern).entries()) {
      const isPlain = item.type === "identifier" && worth.kind === "list" && !hasHoles(standing, pattern);
      known.set(textOf(source, item), isPlain ? (worth.items[index] ?? absent) : open);
    }
    return known;
  }
  for (const item of partsOf(pattern)) bindKey(standing, item, worth, known);
  return known;
}

/** `const [, token] = …`: the place of a name is not told by the names before it. */
function hasHoles({ source }: Standing, pattern: Node): boolean {
  return /\[\s*,|,\s*,/.test(textOf(source, pattern));
}

function bindKey(standing: Standing, item: Node, worth: Worth, known: Map<string, Worth>): void {
  const { source, path } = standing;
  const held = (key: string) => (worth.kind === "part" ? (memberOf(worth.of, key, path) ?? open) : open);
  const keyNode = item.type === "pair_pattern" ? item.childForFieldName("key") : item;
  const valueNode = item.type === "pair_pattern" ? item.childForFieldName("value") : item;
  if (!keyNode || !valueNode) return;
  const key = textOf(source, keyNode).replace(/^["']|["']$/g, "");
  if (valueNode.type === "object_pattern") {
    const inner = boundTo(standing, valueNode, held(key), known);
    for (const [name, one] of inner ?? []) known.set(name, one);
    return;
  }
  known.set(textOf(source, valueNode), held(key));
}
