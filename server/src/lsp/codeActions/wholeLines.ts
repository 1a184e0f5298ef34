import type { Edit, NewText } from "../../frameworks/adapter.ts";

/**
 * The same edits, those with several lines of new text widened to begin where their line begins.
 *
 * Editors put the indentation of the line in front of every further line of a snippet, although it is there already
 * (language-server-protocol issue 2290); at the start of a line there is none to put. Edits that come to overlap by it
 * are joined.
 */
export function wholeLines(text: string, edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result.push(hasLineBreak(edit.newText) ? widened(text, edit, result) : edit);
  }
  return result;
}

/** Takes the edits that it comes to overlap out of `before`, whose order is that of the text. */
function widened(text: string, edit: Edit, before: Edit[]): Edit {
  const start = startOfLine(text, edit.span.start);
  const last = before.at(-1);
  if (!last || last.span.end <= start) return joined(text, { span: { start, end: start }, newText: [] }, edit);
  before.pop();
  return widened(text, joined(text, last, edit), before);
}

function hasLineBreak(newText: NewText): boolean {
  return newText.some((piece) => /[\r\n]/.test(typeof piece === "string" ? piece : piece.placeholder));
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

function joined(text: string, first: Edit, second: Edit): Edit {
  const between = text.slice(first.span.end, second.span.start);
  return {
    span: { start: first.span.start, end: second.span.end },
    newText: [...first.newText, between, ...second.newText],
  };
}
