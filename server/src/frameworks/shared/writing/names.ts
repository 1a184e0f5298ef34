import type { Node } from "web-tree-sitter";
import type { Source } from "../../../syntax/source.ts";
import type { Edit } from "../../adapter.ts";
import { replaceNode } from "./elements.ts";
import { indentOf, lineEnding, startsLine } from "./lines.ts";

/**
 * A text that holds names separated by commas, with others in the place of one, in its spacing: `"GET, *"`. The whole text
 * counts as one name too. Empty where nothing is left, undefined where the name is not there.
 */
export function withNames(text: string, old: string, names: readonly string[]): string | undefined {
  if (text.trim() === old) return names.join(", ");
  const parts = text.split(",");
  if (!parts.some((part) => part.trim() === old)) return undefined;
  const gap = /,(\s*)/.exec(text)?.[1] ?? " ";
  const changed = parts.flatMap((part) => {
    if (part.trim() !== old) return [part];
    const lead = /^\s*/.exec(part)?.[0] ?? "";
    return names.map((name, index) => `${index === 0 ? lead : gap}${name}`);
  });
  return changed.join(",").trimStart();
}

/** Puts several items in the place of one of a list: one a line where that has a line for itself. */
export function replaceItem(source: Source, item: Node, texts: readonly string[]): Edit {
  const isAlone = startsLine(source.text, { start: item.startIndex, end: item.endIndex });
  const gap = isAlone ? `,${lineEnding(source.text)}${indentOf(source.text, item.startIndex)}` : ", ";
  return replaceNode(item, [texts.join(gap)]);
}
