import type { Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { OtherFile, Span } from "../policy/span.ts";

/** A file that need not be open, for its positions. */
export function documentOf({ path, text }: OtherFile): TextDocument {
  return TextDocument.create(path, "", 0, text);
}

/** The range of a span: lines from 0, ended by `\n`, `\r\n` or a lone `\r`, columns in UTF-16 code units. */
export function rangeOf(text: TextDocument, span: Span): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

/** The span of a range; positions outside of the text are moved to its nearest place, reversed ends are turned. */
export function spanOfRange(text: TextDocument, range: Range): Span {
  const [start = 0, end = 0] = [text.offsetAt(range.start), text.offsetAt(range.end)].sort((a, b) => a - b);
  return { start, end };
}
