import type { Span } from "../policy/span.ts";
import { climb, spanOf } from "./nodes.ts";
import type { Source } from "./source.ts";

const comments = new Set(["comment", "html_comment"]);
const texts = new Set([
  "string",
  "template_string",
  "double_quoted",
  "single_quoted",
  "raw_block_content",
  "jsx_element",
  "jsx_fragment",
  ...comments,
]);

/** The comment around an offset, with its marks; undefined when the offset lies in code or in a string. */
export function commentAt(source: Source, offset: number): Span | undefined {
  const node = source.root.descendantForIndex(offset, offset + 1);
  return node && comments.has(node.type) ? spanOf(node) : undefined;
}

/** Whether a comment line may be put in at an offset: it lies neither in a string nor in markup nor in a comment. */
export function isCodeAt(source: Source, offset: number): boolean {
  const node = source.root.descendantForIndex(offset, offset);
  const text = node ? climb(node, texts) : undefined;
  return text === undefined || text.startIndex >= offset;
}

/** What starts a comment that ends with its line. */
export function lineCommentMark(source: Source): string {
  return source.family === "javascript" ? "//" : "#";
}
