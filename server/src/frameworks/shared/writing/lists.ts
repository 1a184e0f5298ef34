import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { NewText, Placeholder } from "../../adapter.ts";
import { indentOf, lineEnding, startsLine } from "./lines.ts";
import { type Quote, quoteFor } from "./quotes.ts";

/** The text of quoted items in brackets, on one line. */
function inlineList(
  items: readonly (string | Placeholder)[],
  quote: Quote,
  brackets: readonly [string, string],
): NewText {
  return [brackets[0], ...items.flatMap((item, index) => [index > 0 ? `, ${quote}` : quote, item, quote]), brackets[1]];
}

/**
 * A list literal that takes the place of `replaced`, in its layout: one item a line where that has one item a line, with
 * its indentation, its quotes and its trailing comma. `[…]` in Python and in JavaScript.
 */
export function listText(
  source: Source,
  replaced: Node,
  items: readonly (string | Placeholder)[],
  quote: Quote = quoteFor(source, replaced),
): NewText {
  const first = partsOf(replaced)[0];
  const isLiteral = replaced.type === "list" || replaced.type === "array";
  if (!isLiteral || !first || !startsLine(source.text, { start: first.startIndex, end: first.endIndex })) {
    return inlineList(items, quote, ["[", "]"]);
  }
  const newline = lineEnding(source.text);
  const indent = indentOf(source.text, first.startIndex);
  const last = partsOf(replaced).at(-1) ?? first;
  const tail = source.text.slice(last.endIndex, replaced.endIndex - 1);
  const comma = tail.trimStart().startsWith(",") ? "," : "";
  const lines = items.flatMap((item, index) => {
    const isLast = index === items.length - 1;
    return [`${newline}${indent}${quote}`, item, `${quote}${isLast ? comma : ","}`];
  });
  return ["[", ...lines, `${newline}${indentOf(source.text, replaced.endIndex - 1)}]`];
}

/** The items of a list literal that are texts, without those that `drop` names. */
export function keptItems(source: Source, list: Node, drop: (item: string) => boolean): string[] {
  return partsOf(list)
    .map((item) => /^(["'])(.*)\1$/.exec(textOf(source, item))?.[2])
    .filter((item): item is string => item !== undefined && !drop(item));
}
