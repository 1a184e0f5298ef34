import type { Node } from "web-tree-sitter";
import { textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { argumentsOf, bare, outermost } from "./calls.ts";
import { decodeJavascriptString } from "./strings.ts";

/** A call of a method. */
export interface MethodCall {
  readonly call: Node;
  readonly object: Node;
  readonly method: string;
  readonly given: readonly Node[];
}

/** Reads `object.method(…)`; undefined for all other nodes. */
export function methodCall(source: Source, node: Node): MethodCall | undefined {
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  const member = callee && bare(callee);
  const object = member?.type === "member_expression" ? member.childForFieldName("object") : null;
  const property = member?.childForFieldName("property");
  if (!object || !property) return undefined;
  return { call: node, object: bare(object), method: textOf(source, property), given: argumentsOf(node).given };
}

/** What `x.key` and `x["key"]` read; undefined for a computed key and for all other nodes. */
export function memberRead(source: Source, node: Node): { readonly object: Node; readonly key: string } | undefined {
  const object = node.childForFieldName("object");
  if (node.type === "member_expression") {
    const property = node.childForFieldName("property");
    return object && property ? { object: bare(object), key: textOf(source, property) } : undefined;
  }
  const index = node.type === "subscript_expression" ? node.childForFieldName("index") : null;
  const key = index?.type === "string" ? decodeJavascriptString(textOf(source, index)) : undefined;
  return object && key !== undefined ? { object: bare(object), key } : undefined;
}

/** Longer chains are not followed to their start. */
const maxLinks = 50;

/** What a chain of calls starts from: `res` in `res.status(200).set(…)`. */
export function chainStart(source: Source, object: Node): Node {
  let at = object;
  for (let step = 0; step < maxLinks; step++) {
    const call = methodCall(source, at);
    if (!call) return at;
    at = call.object;
  }
  return at;
}

/** The call behind a call in a chain: `a.b().c()` for `a.b()`; undefined for the last one. */
export function nextInChain(call: Node): Node | undefined {
  const outer = outermost(call);
  const member = outer.parent?.type === "member_expression" ? outer.parent : undefined;
  const next = member?.parent?.type === "call_expression" ? member.parent : undefined;
  return next && next.childForFieldName("function")?.id === member?.id ? next : undefined;
}
