import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";

const handlers = new Set(["function_definition", "lambda", "module"]);
const conditional = new Set([
  "if_statement",
  "elif_clause",
  "else_clause",
  "for_statement",
  "while_statement",
  "except_clause",
  "case_clause",
]);
const leaving = new Set(["return_statement", "raise_statement", "continue_statement", "break_statement"]);
const leavingCall = /^(?:[\w.]+\.)?(?:abort|exit|_exit)\(/;

/** The function around a node, or the module. */
export function handlerOf(node: Node): Node {
  let at: Node | null = node.parent;
  while (at && !handlers.has(at.type)) at = at.parent;
  return at ?? node.tree.rootNode;
}

/** The blocks around a node that may or may not run, outermost first, up to its function. */
export function branchBlocks(node: Node): Node[] {
  const blocks: Node[] = [];
  const handler = handlerOf(node);
  for (let at: Node | null = node; at && at.id !== handler.id; at = at.parent) {
    if (at.type === "block" && at.parent && conditional.has(at.parent.type)) blocks.unshift(at);
  }
  return blocks;
}

/** The statement of which a block is one of several branches, of which one runs at the most: an `if` or a `match`. */
export function choiceOf(block: Node): Node | undefined {
  const { parent } = block;
  if (parent?.type === "if_statement") return parent;
  const isPart = parent && ["elif_clause", "else_clause", "case_clause"].includes(parent.type);
  const whole = isPart ? parent.parent : undefined;
  if (whole?.type === "block") return whole.parent ?? undefined;
  return whole?.type === "if_statement" || whole?.type === "match_statement" ? whole : undefined;
}

/** Whether a block ends by leaving: `return`, `raise`, `continue`, `break`, `abort(…)`. */
export function leaves(source: Source, block: Node): boolean {
  const last = partsOf(block).at(-1);
  return last !== undefined && (leaving.has(last.type) || isAborting(source, last));
}

/** `abort(…)`, `sys.exit(…)`: a call that does not come back. */
export function isAborting(source: Source, statement: Node): boolean {
  return statement.type === "expression_statement" && leavingCall.test(textOf(source, statement));
}

/** The statement that a node is part of: the child of a block or of the module. */
export function statementOf(node: Node): Node {
  let at = node;
  while (at.parent && at.parent.type !== "block" && at.parent.type !== "module") at = at.parent;
  return at;
}
