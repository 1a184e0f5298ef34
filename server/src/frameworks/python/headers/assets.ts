import type { Node } from "web-tree-sitter";
import { partsOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { isAssetPath } from "../../shared/reading/assets.ts";

/** Whether the handler around a node is that of a route with fonts, images and the like: `@app.get("/fonts/{name}")`. */
export function servesAssets(source: Source, node: Node): boolean {
  const { parent } = handlerOf(node);
  const decorators = parent?.type === "decorated_definition" ? partsOf(parent) : [];
  return decorators.some((decorator) => {
    const call = decorator.type === "decorator" ? partsOf(decorator)[0] : undefined;
    const path = call?.type === "call" ? argumentsOf(source, call).positional[0] : undefined;
    const value = path && pythonValue(source, path);
    return value?.kind === "text" && isAssetPath(value.value);
  });
}
