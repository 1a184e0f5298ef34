import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";

/** One `strapi::cors` in the list of middlewares. */
export interface Middleware {
  /** Its name, as written. */
  readonly name: Node;
  /** What stands in the list: the name, or the object that it is part of. */
  readonly item: Node;
  readonly config: Value | undefined;
}

const texts = new Set(["string", "template_string"]);

/** The `strapi::cors` middlewares of a list: `"strapi::cors"` or `{ name: "strapi::cors", config: {…} }`. */
export function middlewares(source: Source): Middleware[] {
  return hits(source, /strapi::cors/g).flatMap((hit) => {
    const name = climb(hit, texts);
    if (!name || textOf(source, name).slice(1, -1) !== "strapi::cors") return [];
    const whole = outermost(name);
    if (whole.parent?.type === "array") {
      return isExported(source, whole.parent) ? [{ name, item: name, config: undefined }] : [];
    }
    const pair = whole.parent?.type === "pair" ? whole.parent : undefined;
    const item = pair?.parent;
    if (!item || !isExported(source, item) || textOf(source, pair.childForFieldName("key") ?? pair) !== "name")
      return [];
    return [{ name, item, config: entryOf(javascriptValue(source, item), "config") }];
  });
}

const between = new Set([
  "array",
  "object",
  "arrow_function",
  "function_expression",
  "statement_block",
  "return_statement",
  "parenthesized_expression",
  "as_expression",
  "satisfies_expression",
]);

/** Whether a list is what a configuration file gives: exported, by itself, by its name or by a function. */
function isExported(source: Source, list: Node): boolean {
  let at: Node | null = list;
  while (at && between.has(at.type)) at = at.parent;
  if (at?.type === "export_statement") return true;
  const left = at?.type === "assignment_expression" ? at.childForFieldName("left") : null;
  if (left) return textOf(source, left) === "module.exports";
  const name = at?.type === "variable_declarator" ? at.childForFieldName("name") : null;
  if (!name) return false;
  return new RegExp(`(?:module\\.exports\\s*=|export\\s+default)\\s+${textOf(source, name)}\\b`).test(source.text);
}
