import type { Node } from "web-tree-sitter";
import type { Span } from "../../../policy/span.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Edit, NewText } from "../../adapter.ts";
import { indentOf, lineEnding, lineStart, nextLine, standsAlone, startsLine } from "./lines.ts";

/**
 * Takes an element out of a comma-separated list (arguments, an object, a dictionary): with its line where it has one of
 * its own, with the comma that is no longer needed, and without touching the comments of its neighbours.
 */
export function removeElement(source: Source, element: Node): Edit[] {
  const comma = neighbour(element, "nextSibling", ",");
  const before = neighbour(element, "previousSibling", ",");
  const end = comma?.endIndex ?? element.endIndex;
  if (hasOwnLines(source, element, end)) {
    const lines = removal(lineStart(source.text, element.startIndex), nextLine(source.text, end));
    return comma || !before ? [lines] : [removal(before.startIndex, before.endIndex), lines];
  }
  if (comma) return [removal(element.startIndex, skipBlanks(source.text, comma.endIndex))];
  if (!before) return [removal(element.startIndex, element.endIndex)];
  return [removal(before.startIndex, element.endIndex)];
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

/** Puts a line behind the line on which a statement ends, with the statement's indentation. */
export function insertLineAfter(source: Source, statement: Span, line: string): Edit {
  const { text } = source;
  const newline = lineEnding(text);
  const at = nextLine(text, statement.end);
  const lead = text[at - 1] === "\n" ? "" : newline;
  const tail = lead === "" ? newline : "";
  return { span: { start: at, end: at }, newText: [`${lead}${indentOf(text, statement.start)}${line}${tail}`] };
}

/** Removes the text from one offset to another. */
export function removal(start: number, end: number): Edit {
  return { span: { start, end }, newText: [] };
}

function neighbour(node: Node, direction: "nextSibling" | "previousSibling", type: string): Node | undefined {
  let at = node[direction];
  while (at?.type === "comment") at = at[direction];
  return at?.type === type ? at : undefined;
}

function hasOwnLines(source: Source, element: Node, end: number): boolean {
  return standsAlone(source.text, { start: element.startIndex, end });
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}
