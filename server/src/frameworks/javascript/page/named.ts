import type { Node } from "web-tree-sitter";
import { decodeJavascriptString } from "../../../syntax/javascript/strings.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** What an address is looked for in, cut off, printed or told with. */
const tellers =
  /(?:^|\.)(?:replace|replaceAll|split|match|test|lastIndexOf|localeCompare)$|^(?:console|log|logger)\.\w+$|(?:^|\.)\w*Error$/;
/** What people click on. */
const links = /^["'`]?(?:href|link|homepage|docs?|title|label|description)["'`]?$/;

/** Whether a text that begins like an address is only spoken of: a type, a case, a sentence, what is printed or cut off, a link. */
export function isSpokenOf(source: Source, text: Node): boolean {
  const { parent } = text;
  if (!parent || parent.type === "literal_type" || parent.type === "switch_case") return true;
  if (text.type === "string" && /\s\S/.test(decodeJavascriptString(textOf(source, text))?.trim() ?? "")) return true;
  if (parent.type === "pair") return links.test(textOf(source, parent.childForFieldName("key") ?? parent));
  const call = parent.type === "arguments" ? parent.parent : undefined;
  const callee = call?.childForFieldName("function") ?? call?.childForFieldName("constructor");
  return callee != null && tellers.test(textOf(source, callee));
}

const conditional = new Set(["if_statement", "ternary_expression", "binary_expression"]);
/** How code asks whether it is being developed, or packed for users. */
const asksForDevelopment = /(?:\bis|\b|_)dev(?:elop\w*|Mode)?\b|debug|packaged|NODE_ENV|\b(?:is)?(?:prod|test)/i;

/** Whether something is done only where a condition says that the program is being developed, as far as its names tell. */
export function isForDevelopment(source: Source, node: Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    const condition = conditional.has(parent.type)
      ? (parent.childForFieldName("condition") ?? parent.childForFieldName("left"))
      : undefined;
    if (condition && condition.id !== at.id && asksForDevelopment.test(textOf(source, condition))) return true;
  }
  return false;
}
