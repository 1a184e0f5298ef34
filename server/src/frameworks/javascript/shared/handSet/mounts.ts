import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { encloses, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type Mount, mountOf } from "../options/mount.ts";

/** Where a handler is handed over: as it is written, or by its name. */
export function mountOfHandler(source: Source, handler: Node): Mount | undefined {
  const here = mountOf(source, handler);
  if (here) return here;
  const declarator = handler.parent?.type === "variable_declarator" ? handler.parent : handler;
  const name = declarator.childForFieldName("name");
  if (!name) return undefined;
  for (const use of namesOf(source, textOf(source, name), javascriptNames.nameTypes)) {
    const mount = use.id === name.id ? undefined : mountOf(source, use);
    if (mount) return mount;
  }
  return undefined;
}

/** Whether a place in a middleware, `(context, next) => …`, comes behind `await next()`. */
export function isAfterNext(source: Source, at: Node, handler: Node): boolean {
  const next = parametersOf(handler)[1];
  const body = handler.childForFieldName("body");
  if (next?.type !== "identifier" || !body) return false;
  return namesOf(source, textOf(source, next), javascriptNames.nameTypes, body).some(
    (use) =>
      use.endIndex < at.startIndex &&
      encloses(body, use) &&
      use.parent?.type === "call_expression" &&
      use.parent.parent?.type === "await_expression",
  );
}
