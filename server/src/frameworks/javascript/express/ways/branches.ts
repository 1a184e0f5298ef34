import type { Node } from "web-tree-sitter";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { partsOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Branch } from "../../../shared/headers/write.ts";
import { operatorOf } from "../../shared/unwrapped.ts";
import { hookOf } from "../sending/hooks.ts";
import { isTakenWithOrigin } from "./guards.ts";

/** Children of these, by field, run or do not run. */
const branchFields: Readonly<Record<string, readonly string[]>> = {
  if_statement: ["consequence", "alternative"],
  ternary_expression: ["consequence", "alternative"],
  while_statement: ["body"],
  do_statement: ["body"],
  for_statement: ["body"],
  for_in_statement: ["body"],
};
const branchTypes = new Set(["switch_case", "switch_default", "catch_clause", ...functionTypes]);

/**
 * The branches around a node inside of its handler, outermost first. One that every request with an origin takes is none,
 * unless it ends the handler for all of them.
 */
export function branchesOf(source: Source, node: Node, handler: Node): Branch[] {
  const branches: Branch[] = [];
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    if (!isBranch(at) || hookOf(source, at)?.always) continue;
    const choice = choiceOf(at);
    const branch = { id: at.id, leaves: leaves(at), ...(choice && { choice: choice.id }) };
    if (branch.leaves || !isTakenWithOrigin(source, at)) branches.unshift(branch);
  }
  return branches;
}

/** The statement of which a branch is one of several, of which one runs. */
function choiceOf({ type, parent }: Node): Node | undefined {
  const isChoice = parent?.type === "if_statement" || parent?.type === "ternary_expression";
  return parent && (isChoice || type === "switch_case" || type === "switch_default") ? parent : undefined;
}

function isBranch(node: Node): boolean {
  const parent = node.parent;
  if (branchTypes.has(node.type)) return true;
  if (parent?.type === "binary_expression") {
    return ["&&", "||", "??"].includes(operatorOf(parent)) && parent.childForFieldName("right")?.id === node.id;
  }
  const fields = parent ? branchFields[parent.type] : undefined;
  return fields?.some((field) => parent?.childForFieldName(field)?.id === node.id) ?? false;
}

/** Whether a branch ends by leaving the handler; what an inner function leaves is only itself. */
function leaves(branch: Node): boolean {
  if (functionTypes.has(branch.type)) return false;
  const inner = branch.type === "else_clause" ? (partsOf(branch)[0] ?? branch) : branch;
  const isList = inner.type === "statement_block" || inner.type === "switch_case" || inner.type === "switch_default";
  const last = isList ? partsOf(inner).at(-1) : inner;
  return last?.type === "return_statement" || last?.type === "throw_statement";
}
