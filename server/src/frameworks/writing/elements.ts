import type { Node } from "web-tree-sitter";
import type { Span } from "../../policy/span.ts";
import type { Source } from "../../syntax/source.ts";
import type { Edit, NewText } from "../adapter.ts";
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

/** Takes a statement out, with its lines where nothing else stands there. */
export function removeLines(source: Source, statement: Node): Edit[] {
  const { text } = source;
  const span = { start: statement.startIndex, end: statement.endIndex };
  if (standsAlone(text, span)) return [remove(lineStart(text, span.start), nextLine(text, span.end))];
  const separator = /^[ \t]*;[ \t]*/.exec(text.slice(span.end))?.[0];
  if (separator) return [remove(span.start, span.end + separator.length)];
  const before = /;?[ \t]*$/.exec(text.slice(lineStart(text, span.start), span.start))?.[0] ?? "";
  return [remove(span.start - before.length, span.end)];
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

function remove(start: number, end: number): Edit {
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
