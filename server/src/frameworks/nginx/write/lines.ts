import type { Span } from "../../../policy/span.ts";
import type { Edit, NewText } from "../../adapter.ts";
import { indentOf, lineEnding, lineStart, nextLine, standsAlone } from "../../shared/writing/lines.ts";
import type { AddHeader } from "../config/level.ts";
import { hasVary } from "./target.ts";

/** Puts a value in the place of a header's, in the quotes that stand there. */
export function replaceValue({ value }: AddHeader, text: string): Edit {
  return { span: value.span, newText: [like(value.raw, text)] };
}

/** A text in the quotes of a token, or bare as that. */
export function like(raw: string, text: string): string {
  const quote = quoteOf(raw);
  return `${quote}${text}${quote}`;
}

/** `add_header Vary Origin;` behind a header's line, sent as often as that; nothing where it is sent already. */
export function addVaryBehind(text: string, header: AddHeader): Edit[] {
  if (hasVary(header)) return [];
  const [word, name] = header.statement.tokens();
  const always = header.always ? " always" : "";
  const line = `${word?.raw} ${like(name?.raw ?? "", "Vary")} ${like(name?.raw ?? "", "Origin")}${always};`;
  return [insertBehind(text, header.statement.span, () => [line])];
}

/**
 * Puts something behind a statement: on a line of its own where that has one, else on the same line. `write` is told the
 * indentation of the new line; undefined on the same line.
 */
export function insertBehind(text: string, span: Span, write: (indent: string | undefined) => NewText): Edit {
  const isAlone = standsAlone(text, span);
  const at = isAlone ? lineEnd(text, span.end) : span.end;
  const indent = isAlone ? indentOf(text, span.start) : undefined;
  const lead = indent === undefined ? [" "] : [lineEnding(text), indent];
  return { span: { start: at, end: at }, newText: [...lead, ...write(indent)] };
}

/** Removes a header's line, or the statement where others stand on its line. */
export function removeHeader(text: string, { statement: { span } }: AddHeader): Edit {
  return removeStatement(text, span);
}

/** Removes a statement, with its line where it has that for itself. */
export function removeStatement(text: string, span: Span): Edit {
  if (standsAlone(text, span)) {
    return { span: { start: lineStart(text, span.start), end: nextLine(text, span.end) }, newText: [] };
  }
  const behind = /^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0;
  if (span.end + behind < lineEnd(text, span.end)) {
    return { span: { start: span.start, end: span.end + behind }, newText: [] };
  }
  const before = /[ \t]*$/.exec(text.slice(lineStart(text, span.start), span.start))?.[0].length ?? 0;
  return { span: { start: span.start - before, end: span.end }, newText: [] };
}

/** Offset at which the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = nextLine(text, offset);
  return offset + text.slice(offset, end).replace(/\r?\n$/, "").length;
}

function quoteOf(raw: string): string {
  return raw.startsWith('"') || raw.startsWith("'") ? raw.slice(0, 1) : "";
}
