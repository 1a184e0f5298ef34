import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { chainStart, type MethodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { responseOf } from "../../express/headers/responses.ts";
import { callsOfFunction } from "../functionCalls.ts";
import type { Carrier } from "./carrier.ts";
import { contextCarrier, defaultsKey, headersMethods } from "./contexts.ts";
import { givenOut } from "./givenOut.ts";
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
    defaultsCarrier(source, start, call, method) ??
    responseCarrier(source, start, method)
  );
}

/** The response of node or Express. */
function responseCarrier(source: Source, object: Node, method: string): Carrier | undefined {
  const response = responseOf(source, { object, method });
  return response && { kind: "express", handler: response.handler, key: response.name, isGiven: false };
}

/** `new Elysia().headers({…})`: what every answer starts with. */
function defaultsCarrier(source: Source, start: Node, call: Node, method: string): Carrier | undefined {
  if (method !== "headers" || !source.mentions(/["'`]elysia["'`]/)) return undefined;
  const made = start.type === "identifier" ? givenTo(source, start) : start;
  const isApp = made !== undefined && isNew(source, chainStart(source, made), "Elysia");
  return isApp ? { kind: "elysia", handler: call, key: defaultsKey, isGiven: false } : undefined;
}

/** `response.header(…)` of hapi, where `response` is what `h.response(…)` gave, or the answer and what an error has in its place. */
function toolkitCarrier(source: Source, object: Node, method: string): Carrier | undefined {
  const made = method === "header" && object.type === "identifier" ? givenTo(source, object) : undefined;
  if (made?.type === "ternary_expression") {
    const sides = ["consequence", "alternative"].flatMap((side) => made.childForFieldName(side) ?? []);
    const [carrier] = sides.flatMap((side) => contextCarrier(source, chainStart(source, side), method) ?? []);
    return carrier?.kind === "hapi" ? carrier : undefined;
  }
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
  if (!made || !isAnswer(source, made)) return passedOn(source, name, made);
  const handler = functionAround(made) ?? made.tree.rootNode;
  return webCarrier(source, handler, textOf(source, name), isCopy(made));
}

/** Words in the names of answers; names of requests, of settings and of lists have others, too. */
const answerWords = new Set(["res", "resp", "response", "reply", "answer"]);
const requestWord = /^req/;
/** What gives the answer of what lies behind, in middlewares and hooks. */
const given = /^(?:await\s+)?(?:next|resolve)\(/;
/** What is no answer, however it is called. */
const others = new Set(["object", "array", "string", "template_string", "new_expression"]);

/** An answer that comes from elsewhere, and that a function gives back: `const response = await resolve(event)`. */
function passedOn(source: Source, name: Node, made: Node | undefined): Carrier | undefined {
  const text = textOf(source, name);
  const binding = bindingOf(source, javascriptNames, name);
  const declared = binding.kind === "value" ? binding.scope : binding.kind === "other" && binding.declarations[0];
  const handler = declared ? functionAround(name) : undefined;
  if (!handler || (made && others.has(made.type))) return undefined;
  if (!isAnswerName(text) && !(made && given.test(textOf(source, made)))) return undefined;
  const isReturned = namesOf(source, text, javascriptNames.nameTypes, handler).some(
    (use) => use.parent?.type === "return_statement" && functionAround(use)?.id === handler.id,
  );
  return isReturned ? webCarrier(source, handler, text, true) : handedOver(source, handler, text);
}

/** The answers of others that a helper is handed as a parameter, in this file or in others: `setHeaders(response)`. */
function handedOver(source: Source, fn: Node, name: string): Carrier | undefined {
  const isParameter = parametersOf(fn).some((parameter) => textOf(source, parameter) === name);
  if (!isParameter) return undefined;
  if (callsOfFunction(source, fn).length > 0) return webCarrier(source, fn, name, true);
  const outside = givenOut(source, fn);
  return outside && { ...outside, key: name, isCopy: true };
}

/** Told by whole words: `res` of `upstreamRes`, and not of `addresses`. */
function isAnswerName(name: string): boolean {
  const words = (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
  return words.some((word) => answerWords.has(word)) && !words.some((word) => requestWord.test(word));
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
