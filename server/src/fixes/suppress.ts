import type { Rewrite } from "../frameworks/adapter.ts";
import { indentOf, lineEnding, lineStart } from "../frameworks/shared/writing/lines.ts";
import type { Span } from "../policy/span.ts";
import { isCodeAt, lineCommentMark } from "../syntax/comments.ts";
import type { Source } from "../syntax/source.ts";

/** A comment above the line of a finding; undefined where that line starts inside a string or markup. */
export function suppress(source: Source, rule: string, span: Span): Rewrite | undefined {
  const start = lineStart(source.text, span.start);
  if (!isCodeAt(source, start)) return undefined;
  const comment = `${indentOf(source.text, span.start)}${lineCommentMark(source)} corslint-disable-next-line ${rule} -- `;
  return {
    title: `Suppress ${rule} for this line`,
    edits: [{ span: { start, end: start }, newText: [comment, { placeholder: "why" }, lineEnding(source.text)] }],
  };
}
