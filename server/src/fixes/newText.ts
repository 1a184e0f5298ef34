import type { Edit, NewText } from "../frameworks/adapter.ts";

/** The text that a terminal writes: placeholders as they stand. */
export function plainText(text: NewText): string {
  return text.map((piece) => (typeof piece === "string" ? piece : piece.placeholder)).join("");
}

/** A text after the edits of one fix, with placeholders as they stand. Edits of other files are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  const own = edits.filter(({ file }) => !file);
  for (const { span, newText } of own.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + plainText(newText) + result.slice(span.end);
  }
  return result;
}

/** Whether the user has something to type over. */
export function hasPlaceholder(text: NewText): boolean {
  return text.some((piece) => typeof piece !== "string");
}

/**
 * The text as an editor snippet (LSP 3.18, snippet syntax): `$`, `}` and `\` of the text are escaped, placeholders become
 * tab stops. Equal placeholders share a tab stop, so that they are typed once. `stops` is handed on from edit to edit of
 * one fix, because editors count the tab stops of all of them together.
 */
export function snippetText(text: NewText, stops: string[] = []): string {
  return text
    .map((piece) => (typeof piece === "string" ? escapeSnippet(piece) : tabStop(piece.placeholder, stops)))
    .join("");
}

function tabStop(placeholder: string, stops: string[]): string {
  if (!stops.includes(placeholder)) stops.push(placeholder);
  return `\${${stops.indexOf(placeholder) + 1}:${escapeSnippet(placeholder)}}`;
}

function escapeSnippet(text: string): string {
  return text.replaceAll(/[$}\\]/g, "\\$&");
}
