import type { Node } from "web-tree-sitter";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { isAssetPath } from "../../shared/reading/assets.ts";

const staticServers = /(?:^|\.)(?:static|serveStatic|sirv|staticFiles)$/;

/**
 * Whether a middleware or a handler answers with fonts, images and the like: it is handed to a route whose path says so, or
 * to a server of static files, or stands beside one.
 */
export function servesAssets(source: Source, handler: Node): boolean {
  const whole = outermost(handler);
  if (whole.parent?.type === "pair") return isOptionOfStatic(source, whole.parent);
  const list = whole.parent?.type === "arguments" ? whole.parent : undefined;
  if (!list) return false;
  if (isStatic(source, list.parent)) return true;
  return partsOf(list).some((argument) => isPathOfAssets(source, argument) || isStatic(source, argument));
}

/** `express.static("public", { setHeaders: (res) => … })` */
function isOptionOfStatic(source: Source, pair: Node): boolean {
  const list = pair.parent?.parent;
  return list?.type === "arguments" && isStatic(source, list.parent);
}

function isStatic(source: Source, call: Node | null | undefined): boolean {
  const callee = call?.type === "call_expression" ? call.childForFieldName("function") : null;
  return callee !== null && staticServers.test(textOf(source, callee));
}

function isPathOfAssets(source: Source, argument: Node): boolean {
  const value = javascriptValue(source, argument);
  if (value.kind === "list") {
    return value.items.length > 0 && value.items.every((item) => item.kind === "text" && isAssetPath(item.value));
  }
  if (value.kind === "regex") return isAssetPath(value.source);
  return value.kind === "text" && isAssetPath(value.value);
}
