import type { Node } from "web-tree-sitter";
import type { Source } from "../../syntax/source.ts";
import type { Edit, NewText } from "../adapter.ts";
import { indentOf, lineEnding, lineStart, nextLine, startsLine } from "./lines.ts";

/**
 * Takes an element out of a comma-separated list (arguments, an object, a dictionary): with its line where it has one of
 * its own, with the comma that is no longer needed, and without touching the comments of its neighbours.
 */
export function removeElement(source: Source, element: Node): Edit[] {
  const comma = neighbour(element, "nextSibling", ",");
  const before = neighbour(element, "previousSibling", ",");
  const end = comma?.endIndex ?? element.endIndex;
  if (hasOwnLines(source, element, end)) {
    const lines = remove(lineStart(source.text, element.startIndex), nextLine(source.text, end));
    return comma || !before ? [lines] : [remove(before.startIndex, before.endIndex), lines];
  }
  if (comma) return [remove(element.startIndex, skipBlanks(source.text, comma.endIndex))];
  if (!before) return [remove(element.startIndex, element.endIndex)];
  return [remove(before.startIndex, element.endIndex)];
}

/** Puts an element behind another one of a comma-separated list: on a line of its own where that has one. */
export function insertAfter(source: Source, element: Node, text: NewText): Edit {
  const own = startsLine(source.text, { start: element.startIndex, end: element.endIndex });
  const lead = own ? `,${lineEnding(source.text)}${indentOf(source.text, element.startIndex)}` : ", ";
  return { span: { start: element.endIndex, end: element.endIndex }, newText: [lead, ...text] };
}

/** Puts an element before another one of a comma-separated list: on a line of its own where that has one. */
export function insertBefore(source: Source, element: Node, text: NewText): Edit {
  const own = startsLine(source.text, { start: element.startIndex, end: element.endIndex });
  const tail = own ? `,${lineEnding(source.text)}${indentOf(source.text, element.startIndex)}` : ", ";
  return { span: { start: element.startIndex, end: element.startIndex }, newText: [...text, tail] };
}

/** Replaces a node by a text. */
export function replaceNode(node: Node, newText: NewText): Edit {
  return { span: { start: node.startIndex, end: node.endIndex }, newText };
}

function remove(start: number, end: number): Edit {
  return { span: { start, end }, newText: [] };
}

function neighbour(node: Node, direction: "nextSibling" | "previousSibling", type: string): Node | undefined {
  let at = node[direction];
  while (at?.type === "comment") at = at[direction];
  return at?.type === type ? at : undefined;
}

function hasOwnLines(source: Source, element: Node, end: number): boolean {
  if (!startsLine(source.text, { start: element.startIndex, end })) return false;
  const rest = source.text.slice(end, nextLine(source.text, end)).trim();
  return rest === "" || rest.startsWith("#") || rest.startsWith("//");
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}
