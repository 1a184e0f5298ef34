import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** What `defineHandler(…)` and the like are called with: a function, or the `handler` of an object. */
export function functionIn(source: Source, handler: Node): Node | undefined {
  const [given] = handler.type === "call_expression" ? partsOf(handler.childForFieldName("arguments") ?? handler) : [];
  return given?.type === "object" ? handlerIn(source, given) : (given ?? handler);
}

/** `{ onRequest, handler, onBeforeResponse }` */
function handlerIn(source: Source, object: Node): Node | undefined {
  return partsOf(object).flatMap((part) => {
    const name = part.childForFieldName("key") ?? part.childForFieldName("name");
    const isHandler = name != null && textOf(source, name) === "handler";
    return isHandler ? [part.type === "pair" ? (part.childForFieldName("value") ?? part) : part] : [];
  })[0];
}
