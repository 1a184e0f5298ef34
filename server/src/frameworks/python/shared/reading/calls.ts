import type { Node } from "web-tree-sitter";

/** The call whose callee a node is; undefined where it is only mentioned: inherited from, compared, handed on. */
export function calledAt(callee: Node): Node | undefined {
  const { parent } = callee;
  return parent?.type === "call" && parent.childForFieldName("function")?.id === callee.id ? parent : undefined;
}
