import type { Node } from "web-tree-sitter";
import type { Source } from "../source.ts";

/** Code that lies deeper is left alone: no one writes it. */
const maxDepth = 200;

/**
 * A node and all around it, the root first. Goes down from the root, since each step to a parent is such a walk for itself.
 * Empty for code that lies too deep.
 */
export function ancestorsOf(source: Source, node: Node): Node[] {
  const found: Node[] = [];
  for (let at: Node | null = source.root; at; at = at.childWithDescendant(node)) {
    found.push(at);
    if (at.id === node.id) return found;
    if (found.length > maxDepth) return [];
  }
  return found;
}
