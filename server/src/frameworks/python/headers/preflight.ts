import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { asksForPreflight } from "../../headers/preflight.ts";

const optionsRoute = /\.options\s*\(|\bmethods\s*=\s*[[(]\s*["']OPTIONS["']\s*,?\s*[\])]/;

/** Whether a node runs for preflights only: behind a test of the method, or in a handler of OPTIONS. */
export function isPreflightOnly(source: Source, node: Node): boolean {
  const handler = handlerOf(node);
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    const { parent } = at;
    const condition = parent.childForFieldName("condition");
    const isTaken = parent.childForFieldName("consequence")?.id === at.id;
    if (condition && isTaken && asksForPreflight(textOf(source, condition))) return true;
  }
  const decorated = handler.parent?.type === "decorated_definition" ? partsOf(handler.parent) : [];
  const decorators = decorated.filter(({ type }) => type === "decorator");
  return decorators.length > 0 && decorators.every((decorator) => optionsRoute.test(textOf(source, decorator)));
}
