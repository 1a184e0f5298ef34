import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { NewText, Placeholder } from "../../adapter.ts";
import { indentOf, lineEnding, startsLine } from "./lines.ts";
import { type Quote, quoteFor } from "./quotes.ts";

/** An item of a list that stays as it is written: a name, a setting, another list that is spread. */
export interface WrittenItem {
  readonly written: string;
}

/** A text, which is put into quotes, or an item as it is written. */
export type ListItem = string | Placeholder | WrittenItem;

/** The text of items in brackets, on one line. */
function inlineList(items: readonly ListItem[], quote: Quote): NewText {
  return ["[", ...items.flatMap((item, index) => [...(index > 0 ? [", "] : []), ...itemText(item, quote)]), "]"];
}

function itemText(item: ListItem, quote: Quote): NewText {
  return typeof item !== "string" && "written" in item ? [item.written] : [quote, item, quote];
}

/**
 * A list literal that takes the place of `replaced`, in its layout: one item a line where that has one item a line, with
 * its indentation, its quotes and its trailing comma. `[…]` in Python and in JavaScript.
 */
export function listText(
  source: Source,
  replaced: Node,
  items: readonly ListItem[],
  quote: Quote = quoteFor(source, replaced),
): NewText {
  const first = partsOf(replaced)[0];
  const isLiteral = replaced.type === "list" || replaced.type === "array";
  if (!isLiteral || !first || !startsLine(source.text, { start: first.startIndex, end: first.endIndex })) {
    return inlineList(items, quote);
  }
  const newline = lineEnding(source.text);
  const indent = indentOf(source.text, first.startIndex);
  const last = partsOf(replaced).at(-1) ?? first;
  const tail = source.text.slice(last.endIndex, replaced.endIndex - 1);
  const comma = tail.trimStart().startsWith(",") ? "," : "";
  const lines = items.flatMap((item, index) => {
    const isLast = index === items.length - 1;
    return [`${newline}${indent}`, ...itemText(item, quote), isLast ? comma : ","];
  });
  return ["[", ...lines, `${newline}${indentOf(source.text, replaced.endIndex - 1)}]`];
}

const literals: ReadonlySet<string> = new Set(["array", "list", "tuple", "set"]);

/** The items of a list literal that stay: texts that `drop` does not name, and all others of which `stays` says so. */
export function keptParts(
  source: Source,
  list: Node,
  drop: (item: string) => boolean,
  stays: (item: Node) => boolean,
): (string | WrittenItem)[] {
  if (!literals.has(list.type)) return [];
  return partsOf(list).flatMap((item): (string | WrittenItem)[] => {
    const text = textItem(source, item);
    if (text !== undefined) return drop(text) ? [] : [text];
    return stays(item) ? [{ written: textOf(source, item) }] : [];
  });
}

function textItem(source: Source, item: Node): string | undefined {
  return /^(["'])(.*)\1$/.exec(textOf(source, item))?.[2];
}
