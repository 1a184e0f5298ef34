import type { Node } from "web-tree-sitter";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit } from "../../../adapter.ts";
import { removeElement, replaceNode } from "../../../shared/writing/elements.ts";
import { removeStatement } from "../../shared/writing/statements.ts";
import { isOnlyEntry, isWholeStatement, type Place } from "./place.ts";

/** Takes a header out: its statement, its link of a chain, or its entry of an object. Undefined where nothing would be left. */
export function removeHeader(source: Source, place: Place): Edit[] | undefined {
  const { call, pair, statement } = place;
  if (isWholeStatement(place) && statement) return removeStatement(source, statement);
  if (pair && !(isOnlyEntry(pair) && call && isDroppable(call.call))) {
    return isOnlyEntry(pair) && pair.parent ? [replaceNode(pair.parent, ["{}"])] : removeElement(source, pair);
  }
  return call && isDroppable(call.call) ? [dropLink(call.call, call.object)] : undefined;
}

/** Whether a call can be cut out of its chain: something stays before or behind it. */
function isDroppable(call: Node): boolean {
  const object = call.childForFieldName("function")?.childForFieldName("object");
  return object?.type === "call_expression" || call.parent?.type === "member_expression";
}

function dropLink(call: Node, object: Node): Edit {
  return { span: { start: object.endIndex, end: call.endIndex }, newText: [] };
}
