import type { Node } from "web-tree-sitter";
import { type Span, sameSpan } from "../policy/span.ts";
import type { Source } from "./source.ts";

/** The text range of a node. */
export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

/** The text of a node; a slice, which is much cheaper than `node.text`. */
export function textOf(source: Source, node: Node): string {
  return source.text.slice(node.startIndex, node.endIndex);
}

/** The nearest node of one of `types`, starting with `node` itself and climbing to the root. */
export function climb(node: Node, types: ReadonlySet<string>): Node | undefined {
  for (let at: Node | null = node; at; at = at.parent) {
    if (types.has(at.type)) return at;
  }
  return undefined;
}

/** The named children of a node without comments, in order. */
export function partsOf(node: Node): Node[] {
  const parts: Node[] = [];
  for (const child of node.namedChildren) {
    if (child && child.type !== "comment") parts.push(child);
  }
  return parts;
}

/** The smallest node that covers a span exactly or, where none does, that encloses it. */
export function nodeAt(source: Source, span: Span): Node | undefined {
  return source.root.descendantForIndex(span.start, span.end) ?? undefined;
}

/** The node that covers a span exactly, neither more nor less. */
export function exactlyAt(source: Source, span: Span): Node | undefined {
  const node = nodeAt(source, span);
  return node && sameSpan(spanOf(node), span) ? node : undefined;
}

/** Whether `inner` is `outer` or lies in it. */
export function encloses(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** Deeper code is left alone: no one writes it, and a step to a node's parent costs more the deeper the node lies. */
const maxDepth = 200;

/** Whether a node lies deeper in the tree than code is followed. Goes down from the root, which costs little at any depth. */
export function isTooDeep(source: Source, node: Node): boolean {
  let at: Node | null = source.root;
  for (let depth = 0; depth < maxDepth; depth++) {
    if (!at || at.id === node.id) return false;
    at = at.childWithDescendant(node);
  }
  return true;
}
