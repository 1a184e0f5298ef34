import type { Node } from "web-tree-sitter";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

/** `!reply.hasHeader("Access-Control-Allow-Origin")`, `!ctx.response.get("…")` */
const missing =
  /^\(?\s*!\s*[\w.]*\b(?:reply|res|response)(?:\.raw)?\.(?:hasHeader|getHeader|get|has)\(\s*["'`]access-control-allow-origin["'`]\s*\)\s*\)?$/i;

/** Whether a place in a handler is only come to where no answer names an origin yet. */
export function isFilling(source: Source, at: Node, handler: Node): boolean {
  for (let node = at; node.id !== handler.id && node.parent; node = node.parent) {
    const condition = node.parent.type === "if_statement" ? node.parent.childForFieldName("condition") : null;
    const isTaken = node.parent.childForFieldName("consequence")?.id === node.id;
    if (condition && isTaken && missing.test(textOf(source, condition))) return true;
  }
  return false;
}
