import type { Node } from "web-tree-sitter";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit, NewText } from "../../../adapter.ts";
import { indentOf, lineEnding, lineStart, nextLine, standsAlone, startsLine } from "../../../shared/writing/lines.ts";

/** Takes a statement out: with its lines where it has them for itself, else with the blanks behind it. */
export function removeStatement(source: Source, statement: Node): Edit[] {
  const { text } = source;
  const span = { start: statement.startIndex, end: statement.endIndex };
  if (standsAlone(text, span)) {
    return [{ span: { start: lineStart(text, span.start), end: nextLine(text, span.end) }, newText: [] }];
  }
  const blanks = /^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0;
  return [{ span: { start: span.start, end: span.end + blanks }, newText: [] }];
}

/** Puts statements before another one. */
export function insertBefore(source: Source, statement: Node, statements: readonly NewText[]): Edit {
  const between = separator(source, statement);
  const newText = statements.flatMap((text) => [...text, between]);
  return { span: { start: statement.startIndex, end: statement.startIndex }, newText };
}

/** Puts statements behind another one. */
export function insertAfter(source: Source, statement: Node, statements: readonly NewText[]): Edit {
  const between = separator(source, statement);
  const newText = statements.flatMap((text) => [between, ...text]);
  return { span: { start: statement.endIndex, end: statement.endIndex }, newText };
}

/** What stands between two statements: a new line where the statement starts one, else a blank. */
export function separator(source: Source, statement: Node): string {
  return standsOnLine(source, statement)
    ? `${lineEnding(source.text)}${indentOf(source.text, statement.startIndex)}`
    : " ";
}

/** Whether a statement starts its line. */
export function standsOnLine(source: Source, statement: Node): boolean {
  return startsLine(source.text, { start: statement.startIndex, end: statement.endIndex });
}

/** What ends a statement here: a semicolon where `model` has it, or where a new one shares its line with `beside`. */
export function endOf(source: Source, model: Node, beside: Node = model): ";" | "" {
  return textOf(source, model).endsWith(";") || !standsOnLine(source, beside) ? ";" : "";
}
