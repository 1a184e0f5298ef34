import type { Node } from "web-tree-sitter";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit } from "../../../adapter.ts";
import { removal } from "../../../shared/writing/elements.ts";
import { lineStart, nextLine, standsAlone } from "../../../shared/writing/lines.ts";

/** Takes a statement out: with its lines where nothing else stands there, else with the `;` that parts it from another. */
export function removeStatement(source: Source, statement: Node): Edit[] {
  const { text } = source;
  const span = { start: statement.startIndex, end: statement.endIndex };
  if (standsAlone(text, span)) return [removal(lineStart(text, span.start), nextLine(text, span.end))];
  const separator = /^[ \t]*;[ \t]*/.exec(text.slice(span.end))?.[0];
  if (separator) return [removal(span.start, span.end + separator.length)];
  const before = /;?[ \t]*$/.exec(text.slice(lineStart(text, span.start), span.start))?.[0] ?? "";
  return [removal(span.start - before.length, span.end)];
}
