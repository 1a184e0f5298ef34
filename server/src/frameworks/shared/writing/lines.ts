import type { Span } from "../../../policy/span.ts";

/** The line ending that a text uses; `\n` when it has none. */
export function lineEnding(text: string): "\r\n" | "\n" {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Offset at which the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset just behind the line ending of the line of `offset`, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}

/** The white space at the start of the line of `offset`. */
export function indentOf(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? "";
}

/** One more level of indentation, as the text does it: a tab, or the smallest step that a line is indented by. */
export function indentStep(text: string, fallback: string): string {
  const indents = text.match(/^(?:\t|[ ]{2,8})(?=\S)/gm) ?? [];
  return indents.sort((a, b) => a.length - b.length)[0] ?? fallback;
}

/** Whether nothing but white space stands before `span` on its first line. */
export function startsLine(text: string, span: Span): boolean {
  return text.slice(lineStart(text, span.start), span.start).trim() === "";
}

/** Whether nothing but white space and a comment stands beside `span` on its lines. */
export function standsAlone(text: string, span: Span): boolean {
  const rest = text
    .slice(span.end, nextLine(text, span.end))
    .replace(/^[ \t]*;/, "")
    .trim();
  return startsLine(text, span) && (rest === "" || rest.startsWith("#") || rest.startsWith("//"));
}
