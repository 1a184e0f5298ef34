import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../../syntax/javascript/functions.ts";
import { chainStart, type MethodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Carrier } from "./carrier.ts";
import { contextCarrier, defaultsKey, headersMethods } from "./contexts.ts";
import { headersCarrier } from "./inits.ts";
import { givenTo } from "./uses.ts";
import { webCarrier } from "./web.ts";

/** The answer that a method is called on: a library's context, or an answer or its headers by their names. */
export function receiverCarrier(source: Source, { object, method, call }: MethodCall): Carrier | undefined {
  const start = chainStart(source, object);
  return (
    contextCarrier(source, start, method) ??
    toolkitCarrier(source, start, method) ??
    nameCarrier(source, start, method) ??
    defaultsCarrier(source, start, call, method)
  );
}

/** `new Elysia().headers({…})`: what every answer starts with. */
function defaultsCarrier(source: Source, start: Node, call: Node, method: string): Carrier | undefined {
  if (method !== "headers" || !/["'`]elysia["'`]/.test(source.text)) return undefined;
  const made = start.type === "identifier" ? givenTo(source, start) : start;
  const isApp = made !== undefined && isNew(source, chainStart(source, made), "Elysia");
  return isApp ? { kind: "elysia", handler: call, key: defaultsKey, isGiven: false } : undefined;
}

/** `response.header(…)` of hapi, where `response` is what `h.response(…)` gave. */
function toolkitCarrier(source: Source, object: Node, method: string): Carrier | undefined {
  const made = method === "header" && object.type === "identifier" ? givenTo(source, object) : undefined;
  if (made?.type !== "call_expression") return undefined;
  const carrier = contextCarrier(source, chainStart(source, made), method);
  return carrier?.kind === "hapi" ? carrier : undefined;
}

/** `headers.set(…)` on `new Headers()` that an answer is made with, and `response.headers.set(…)`. */
function nameCarrier(source: Source, object: Node, method: string): Carrier | undefined {
  if (!headersMethods.includes(method)) return undefined;
  const isHeaders = object.type === "member_expression" && object.childForFieldName("property")?.text === "headers";
  const name = isHeaders ? object.childForFieldName("object") : object;
  if (name?.type !== "identifier") return undefined;
  const made = givenTo(source, name);
  if (!isHeaders) return made && isNew(source, made, "Headers") ? headersCarrier(source, made) : undefined;
  if (!made || !isAnswer(source, made)) return passedOn(source, name);
  const handler = functionAround(made) ?? made.tree.rootNode;
  return webCarrier(source, handler, textOf(source, name), isCopy(made));
}

/** How answers are called, which requests and settings are not. */
const answerLike = /^(?!.*req).*(?:res|reply|answer)/i;

/** An answer that comes from elsewhere, and that a function gives back: `const response = await resolve(event)`. */
function passedOn(source: Source, name: Node): Carrier | undefined {
  const text = textOf(source, name);
  const binding = bindingOf(source, javascriptNames, name);
  const declared = binding.kind === "value" ? binding.scope : binding.kind === "other" && binding.declarations[0];
  const handler = declared ? functionAround(name) : undefined;
  if (!handler || !answerLike.test(text)) return undefined;
  const isReturned = namesOf(source, text, javascriptNames.nameTypes, handler).some(
    (use) => use.parent?.type === "return_statement" && functionAround(use)?.id === handler.id,
  );
  return isReturned ? webCarrier(source, handler, text, true) : undefined;
}

/** `new Response(…)`, `NextResponse.next()`, and what is fetched and given back with other headers. */
function isAnswer(source: Source, made: Node): boolean {
  if (isNew(source, made, "Response") || isNew(source, made, "NextResponse")) return true;
  const callee = made.type === "call_expression" ? made.childForFieldName("function") : null;
  return callee !== null && /^(?:Next)?Response\.(?:json|next|rewrite|redirect|error)$/.test(textOf(source, callee));
}

/** `new Response(upstream.body, upstream)` */
function isCopy(made: Node): boolean {
  const init = argumentsOf(made).given[1];
  return init !== undefined && init.type !== "object";
}

function isNew(source: Source, node: Node, name: string): boolean {
  const made = node.type === "new_expression" ? node.childForFieldName("constructor") : null;
  return made !== null && textOf(source, made) === name;
}
