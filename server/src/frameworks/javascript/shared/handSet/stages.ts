import type { Node } from "web-tree-sitter";
import { outermost } from "../../../../syntax/javascript/calls.ts";

/** Whether a function is an item of the list `finally` of a router of itty-router. */
export function isInFinally(fn: Node): boolean {
  const list = outermost(fn).parent;
  return list?.type === "array" && isValueOf(list, "finally");
}

/** Whether a function is the hook `onResponse` of h3. */
export function isOnResponse(fn: Node): boolean {
  if (fn.type === "method_definition") return fn.childForFieldName("name")?.text === "onResponse";
  return isValueOf(outermost(fn), "onResponse");
}

function isValueOf(value: Node, key: string): boolean {
  const pair = value.parent?.type === "pair" ? value.parent : undefined;
  return pair?.childForFieldName("key")?.text === key;
}
