import type { Node } from "web-tree-sitter";
import { outermost } from "../../../../syntax/javascript/calls.ts";

/** Whether a function is an item of the list `finally` of a router of itty-router. */
export function isInFinally(fn: Node): boolean {
  const list = outermost(fn).parent;
  return list?.type === "array" && isValueOf(list, "finally");
}

/** Whether a function is the hook `onResponse` of h3, or `onBeforeResponse` of its version 1. */
export function isOnResponse(fn: Node): boolean {
  return ["onResponse", "onBeforeResponse"].some((name) => {
    return fn.type === "method_definition"
      ? fn.childForFieldName("name")?.text === name
      : isValueOf(outermost(fn), name);
  });
}

function isValueOf(value: Node, key: string): boolean {
  const pair = value.parent?.type === "pair" ? value.parent : undefined;
  return pair?.childForFieldName("key")?.text === key;
}
