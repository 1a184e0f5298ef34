import type { Statement } from "../../../syntax/nginx/blocks.ts";
import type { Edit, NewText } from "../../adapter.ts";
import { indentOf, indentStep, lineEnding, lineStart, startsLine } from "../../shared/writing/lines.ts";
import type { NginxFile } from "../config/file.ts";
import type { AddHeader, Level } from "../config/level.ts";
import { insertBehind, lineEnd } from "./lines.ts";

/** A map to be written: its first line up to the brace, and its entries without their semicolons. */
export interface NewMap {
  readonly head: string;
  readonly entries: readonly NewText[];
}

/** Puts a map behind one that it reads, in the file where that is written. */
export function insertMapBehind(ownText: string, { span: ownSpan, writtenAt }: Statement, map: NewMap): Edit {
  const { span, file } = writtenAt ?? { span: ownSpan };
  const text = file?.text ?? ownText;
  const edit = insertBehind(text, span, (indent) =>
    indent === undefined ? inOneLine(map) : inLines(text, map, indent),
  );
  return { ...edit, ...(file && { file }) };
}

/**
 * Puts maps where a header's `http` level starts: inside its block, or at the top of a file that is included there.
 * Undefined where the file does not tell at which level it is included.
 */
export function insertMaps(
  text: string,
  { level: file }: NginxFile,
  header: AddHeader,
  maps: readonly NewMap[],
): Edit | undefined {
  if (file.kind === "http") return atTop(text, file, maps);
  const http = levelsAround(header.level).find(({ kind }) => kind === "http");
  return http && insideHttp(text, http, maps);
}

function atTop(text: string, { block }: Level, maps: readonly NewMap[]): Edit {
  const first = block.statements()[0]?.span.start ?? 0;
  let at = lineStart(text, first);
  while (at > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, at - 1), at))) at = lineStart(text, at - 1);
  if (at === 0 && text.startsWith("\uFEFF")) at = 1;
  const newline = lineEnding(text);
  const indent = indentOf(text, first);
  const blocks = maps.flatMap((map) => [indent, ...inLines(text, map, indent), newline]);
  return { span: { start: at, end: at }, newText: [...blocks, newline] };
}

function insideHttp(text: string, { block }: Level, maps: readonly NewMap[]): Edit {
  const open = block.inside.start;
  const end = lineEnd(text, open);
  const rest = text.slice(open, end).trim();
  if (rest !== "" && !rest.startsWith("#")) {
    return { span: { start: open, end: open }, newText: maps.flatMap((map) => [" ", ...inOneLine(map)]) };
  }
  const newline = lineEnding(text);
  const first = block.statements()[0]?.span;
  const indent =
    first && startsLine(text, first)
      ? indentOf(text, first.start)
      : `${indentOf(text, open)}${indentStep(text, "    ")}`;
  const blocks = maps.flatMap((map) => [newline, indent, ...inLines(text, map, indent)]);
  const isBlankBehind = /^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(end));
  return { span: { start: end, end }, newText: isBlankBehind ? blocks : [...blocks, newline] };
}

/** A map with one entry a line. Its first line is not indented here. */
function inLines(text: string, { head, entries }: NewMap, indent: string): NewText {
  const newline = lineEnding(text);
  const inner = `${newline}${indent}${indentStep(text, "    ")}`;
  return [`${head} {`, ...entries.flatMap((entry) => [inner, ...entry, ";"]), `${newline}${indent}}`];
}

function inOneLine({ head, entries }: NewMap): NewText {
  return [`${head} {`, ...entries.flatMap((entry) => [" ", ...entry, ";"]), " }"];
}

function levelsAround(level: Level): Level[] {
  const levels: Level[] = [];
  for (let at: Level | undefined = level; at; at = at.parent) levels.push(at);
  return levels;
}
