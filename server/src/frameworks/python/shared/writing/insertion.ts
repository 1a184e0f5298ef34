import type { Node } from "web-tree-sitter";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit } from "../../../adapter.ts";
import { lineEnding, nextLine } from "../../../shared/writing/lines.ts";

/** The statement of the module that a node is part of. */
export function topStatement(node: Node): Node {
  let at = node;
  while (at.parent && at.parent.type !== "module") at = at.parent;
  return at;
}

/** Puts lines between two statements of the module, with empty lines around them. */
export function insertBetween(
  source: Source,
  statement: Node,
  lines: readonly string[],
  where: "before" | "behind",
): Edit {
  const newline = lineEnding(source.text);
  const text = lines.join(newline);
  if (where === "before") {
    const at = statement.startIndex;
    const gap = /\S[^\n]*\r?\n$/.test(source.text.slice(0, at)) ? `${newline}${newline}` : "";
    return { span: { start: at, end: at }, newText: [`${gap}${text}${newline}${newline}${newline}`] };
  }
  const at = nextLine(source.text, statement.endIndex);
  const lead = source.text[at - 1] === "\n" ? "" : newline;
  return { span: { start: at, end: at }, newText: [`${lead}${newline}${newline}${text}${newline}`] };
}
