import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import { decodePythonString } from "../../../../syntax/python/strings.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit } from "../../../adapter.ts";
import { removal, removeElement, replaceNode } from "../../../shared/writing/elements.ts";
import { removeStatement } from "./statements.ts";

/**
 * Takes out what a value makes up: the item of a list, the option with its name, the entry of a dictionary, or the
 * statement that sets a header, whose name or value it is. Undefined where something else hangs on it.
 */
export function removeAt(source: Source, node: Node): readonly Edit[] | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case "keyword_argument":
    case "pair":
      return removeElement(source, parent);
    case "list":
    case "set":
    case "tuple":
      return isHeaderPair(source, parent) ? removeAt(source, parent) : removeItem(source, parent, node);
    case "argument_list":
      return removeArgument(source, parent, node);
    case "assignment":
      return parent.childForFieldName("right")?.id === node.id ? removeAssignment(source, parent) : undefined;
    case "subscript":
      return parent.parent?.type === "assignment" && parent.parent.childForFieldName("left")?.id === parent.id
        ? removeAssignment(source, parent.parent)
        : undefined;
    case "parenthesized_expression":
      return removeAt(source, parent);
    default:
      return undefined;
  }
}

/** `("Access-Control-Allow-Origin", "*")` in a list of such pairs. */
function isHeaderPair(source: Source, list: Node): boolean {
  const [first, second, ...more] = partsOf(list);
  if (list.type !== "tuple" || !first || !second || more.length > 0) return false;
  return list.parent?.type === "list" && isHeaderName(source, first);
}

function isHeaderName(source: Source, node: Node): boolean {
  const text = node.type === "string" ? decodePythonString(textOf(source, node)) : undefined;
  return text !== undefined && /^[\w-]+$/.test(text);
}

/** A tuple of one item keeps its comma; an empty set has no literal. */
function removeItem(source: Source, list: Node, item: Node): Edit[] {
  const items = partsOf(list);
  if (items.length === 1 && list.type !== "list") return [replaceNode(list, [list.type === "set" ? "set()" : "()"])];
  const edits = removeElement(source, item);
  const kept = items.find(({ id }) => id !== item.id);
  if (list.type !== "tuple" || items.length !== 2 || !kept) return edits;
  if (kept.startIndex < item.startIndex) {
    const comma = kept.endIndex + source.text.slice(kept.endIndex, item.startIndex).indexOf(",") + 1;
    return edits.length === 1 && edits[0]?.span.start === comma - 1 ? [removal(comma, item.endIndex)] : edits;
  }
  const hasComma = source.text.slice(kept.endIndex, list.endIndex).includes(",");
  return hasComma ? edits : [...edits, { span: { start: kept.endIndex, end: kept.endIndex }, newText: [","] }];
}

/** The call that sets a header goes as a whole; of other calls only what no other argument follows. */
function removeArgument(source: Source, list: Node, argument: Node): readonly Edit[] | undefined {
  const call = list.parent;
  if (call?.type !== "call") return undefined;
  const { positional, keywords, spreads, hasListSplat } = argumentsOf(source, call);
  const [first, second, ...more] = positional;
  const isMethod = call.childForFieldName("function")?.type === "attribute";
  if (isMethod && first && second && more.length === 0 && keywords.size === 0 && isHeaderName(source, first)) {
    return call.parent?.type === "expression_statement" ? removeWhole(source, call.parent) : undefined;
  }
  if (positional.at(-1)?.id !== argument.id || spreads.length > 0 || hasListSplat) return undefined;
  return removeElement(source, argument);
}

/** A name that is used elsewhere keeps its value. */
function removeAssignment(source: Source, assignment: Node): readonly Edit[] | undefined {
  const left = assignment.childForFieldName("left");
  const statement = assignment.parent;
  if (!left || statement?.type !== "expression_statement") return undefined;
  const isUsed = left.type === "identifier" && namesOf(source, textOf(source, left), pythonNames.nameTypes).length > 1;
  return isUsed ? undefined : removeWhole(source, statement);
}

/** A block cannot be empty. */
function removeWhole(source: Source, statement: Node): Edit[] {
  const block = statement.parent;
  const isOnly = block?.type === "block" && partsOf(block).length === 1;
  return isOnly ? [replaceNode(statement, ["pass"])] : removeStatement(source, statement);
}
