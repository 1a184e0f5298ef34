import type { DroppedHeaders, InsertedText } from "../../../policy/directives.ts";
import type { FileSpan, Span } from "../../../policy/span.ts";
import type { Statement } from "../../../syntax/nginx/blocks.ts";
import { indentOf, lineStart, startsLine } from "../../shared/writing/lines.ts";
import type { Level } from "../config/level.ts";
import { allowOrigin } from "../config/names.ts";

/** A place in a text: before a statement, or in the block of the test that it is. */
interface Written {
  readonly text: string;
  readonly place: FileSpan;
}

/** Where a block keeps headers out. */
export interface DroppingPlace extends Pick<DroppedHeaders, "span" | "included"> {
  /** Where the headers are to be put; absent where the block is made of several files. */
  readonly fixed?: Written;
}

/** What may stand in any block that takes headers, so that its file may be included there. */
const onlyHeaders = /^\s*(?:(?:add_header|add_trailer|add_header_inherit|more_\w+|expires|etag)\s[^;{}]*;\s*)+$/;
const comments = /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|#[^\n]*/g;

/**
 * The block's Access-Control-Allow-Origin, else its first line, else the test before it: what keeps out the headers that
 * `from` holds. Undefined where all of it stands in another file, which is told about it itself.
 */
export function placeIn(text: string, level: Level, from: Level): DroppingPlace | undefined {
  const { headers } = level.own();
  const line = (headers.find(({ name }) => name === allowOrigin) ?? headers[0])?.statement;
  const block = statementOf(level);
  if (!line) {
    const span = block && !block.isIncluded ? headOf(text, block, level) : undefined;
    return span && { span, fixed: { text, place: { span } } };
  }
  const { span, writtenAt } = line;
  if (!writtenAt) return { span, fixed: { text, place: { span } } };
  if (!block?.isIncluded) {
    return { span, included: { line: writtenAt, brings: "line" }, fixed: { text, place: { span } } };
  }
  if (statementOf(from)?.isIncluded) return undefined;
  const isOneFile = block.writtenAt?.file.path === writtenAt.file.path;
  return {
    span,
    included: { line: writtenAt, brings: "block" },
    ...(isOneFile && { fixed: { text: writtenAt.file.text, place: writtenAt } }),
  };
}

/** A header's line, or the directive that includes it where its file brings nothing but headers. */
export function textOf(text: string, { span, writtenAt }: Statement): string {
  if (!writtenAt) return text.slice(span.start, span.end);
  const { file } = writtenAt;
  const isOnlyHeaders = onlyHeaders.test(file.text.replace(comments, "$1"));
  return isOnlyHeaders ? text.slice(span.start, span.end) : file.text.slice(writtenAt.span.start, writtenAt.span.end);
}

/** Puts lines before a statement, or behind the brace of a block without lines. */
export function insertedLines({ text, place: { span, file } }: Written, lines: readonly string[]): InsertedText {
  const isTest = /^if\b/.test(text.slice(span.start, span.end));
  if (!isTest) return linesBefore(text, { span, ...(file && { file }) }, lines);
  return { at: text.indexOf("{", span.end) + 1, text: lines.map((line) => ` ${line}`).join(""), ...(file && { file }) };
}

/** Puts lines before a statement of a text, each on its own line where the statement starts one. */
export function linesBefore(text: string, { span, file }: FileSpan, lines: readonly string[]): InsertedText {
  const before = lineStart(text, span.start);
  const newline = text[before - 2] === "\r" ? "\r\n" : "\n";
  const lead = startsLine(text, span) ? `${newline}${indentOf(text, span.start)}` : " ";
  return { at: span.start, text: lines.map((line) => `${line}${lead}`).join(""), ...(file && { file }) };
}

/** The statement whose block a level is; none for a whole file. */
function statementOf(level: Level): Statement | undefined {
  return level.parent?.block.statements().find(({ block }) => block() === level.block);
}

function headOf(text: string, { span }: Statement, level: Level): Span {
  const head = text.slice(span.start, level.block.inside.start - 1).trimEnd();
  return { start: span.start, end: span.start + head.length };
}
