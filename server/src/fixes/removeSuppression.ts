import type { Rewrite } from "../frameworks/adapter.ts";
import { lineStart, nextLine, standsAlone } from "../frameworks/shared/writing/lines.ts";
import type { Span } from "../policy/span.ts";
import { commentAt } from "../syntax/comments.ts";
import type { Source } from "../syntax/source.ts";

/**
 * Takes a suppression that suppresses nothing out of the text: the rule's name where its comment names others too, else
 * the comment, with its line where it has one of its own. `span` is what the finding marks inside of the comment.
 */
export function removeSuppression(source: Source, span: Span): Rewrite | undefined {
  const comment = commentAt(source, span.start);
  if (!comment) return undefined;
  return { title: "Remove the suppression", edits: [{ span: partToRemove(source.text, comment, span), newText: [] }] };
}

function partToRemove(text: string, comment: Span, name: Span): Span {
  const commaBehind = /^[ \t]*,[ \t]*/.exec(text.slice(name.end, comment.end))?.[0];
  if (commaBehind) return { start: name.start, end: name.end + commaBehind.length };
  const commaBefore = /[ \t]*,[ \t]*$/.exec(text.slice(comment.start, name.start))?.[0];
  if (commaBefore) return { start: name.start - commaBefore.length, end: name.end };
  if (standsAlone(text, comment)) return { start: lineStart(text, comment.start), end: nextLine(text, comment.end) };
  const blanks = /[ \t]*$/.exec(text.slice(lineStart(text, comment.start), comment.start))?.[0] ?? "";
  return { start: comment.start - blanks.length, end: comment.end };
}
