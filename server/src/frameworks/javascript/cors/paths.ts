import type { Node } from "web-tree-sitter";
import { bare } from "../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import { encloses, partsOf } from "../../../syntax/nodes.ts";

/** Nested branches are followed this deep; what lies deeper counts as not reached. */
const maxDepth = 12;

/** Whether every way through `code`, a function body or a part of it, runs one of `calls`. */
export function isAlwaysReached(code: Node, calls: readonly Node[], depth = maxDepth): boolean {
  const inner = bare(code);
  if (depth === 0 || !calls.some((call) => encloses(inner, call))) return false;
  if (calls.some((call) => call.id === inner.id)) return true;
  const reaches = (part: Node | null | undefined) => Boolean(part && isAlwaysReached(part, calls, depth - 1));
  switch (inner.type) {
    case "statement_block":
    case "expression_statement":
    case "return_statement":
    case "else_clause":
    case "await_expression":
      return partsOf(inner).some(reaches);
    case "unary_expression":
      return reaches(inner.childForFieldName("argument"));
    case "if_statement":
    case "ternary_expression":
      return ["consequence", "alternative"].every((field) => reaches(inner.childForFieldName(field)));
    case "try_statement":
      return reaches(inner.childForFieldName("body"));
    default:
      return false;
  }
}

/** Whether a function may end without one of `calls`: it throws, or returns where none of them has just been made. */
export function leavesWithout(fn: Node, body: Node, calls: readonly Node[]): boolean {
  const ends = body.descendantsOfType(["return_statement", "throw_statement"]);
  return ends.some((end) => {
    if (!end || functionAround(end)?.id !== fn.id) return false;
    if (end.type === "throw_statement") return true;
    const before = end.previousNamedSibling;
    return ![end, before].some((statement) => statement && isAlwaysReached(statement, calls));
  });
}
