import type { Node } from "web-tree-sitter";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { mentionsOf } from "../../../../syntax/javascript/imports.ts";
import { chainStart, type MethodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { hookOf } from "../sending/hooks.ts";
import { isPreflightHook, isPreflightHookForgotten } from "./preflightHook.ts";

/** A response object: a parameter of the function that answers the request. */
export interface Response {
  /** The function whose parameter it is. */
  readonly handler: Node;
  readonly name: string;
  /** The name of the request, when that is a parameter right before it. */
  readonly request: string | undefined;
}

const responseNames = /^_*(?:res|resp|response|rsp)$/i;
const requestNames = /^_*(?:req|request)$/i;
/** The annotation of a response; the one of the fetch standard has no method that sets a header. */
const responseTypes = /\b(?:Response|ServerResponse|NextApiResponse|VercelResponse)\b/;
/** Methods that only the response of node has, and what is built on it. */
const nodeMethods = new Set(["setHeader", "setHeaders", "appendHeader", "writeHead"]);
const routing = new Set(["use", "all", "get", "head", "options", "post", "put", "patch", "delete", "createServer"]);
/** Servers whose handlers are called with `(request, response, next)`. */
const servers = ["express", "http", "https", "node:http", "node:https", "connect", "polka", "@feathersjs/express"];
/** Frameworks whose responses are other objects, although some of their methods have the same names. */
const others = ["fastify", "restify", "@hapi/hapi", "koa", "hono"];

/** The response that a method is called on, directly or in a chain; undefined when it is something else. */
export function responseOf(
  source: Source,
  { object, method }: Pick<MethodCall, "object" | "method">,
): Response | undefined {
  const start = chainStart(source, object);
  if (start.type === "this") return responseSent(source, start);
  if (start.type !== "identifier") return undefined;
  const name = textOf(source, start);
  for (let fn = functionAround(start); fn; fn = functionAround(fn)) {
    const parameters = parametersOf(fn);
    const index = parameters.findIndex((parameter) => textOf(source, parameter) === name);
    const parameter = parameters[index];
    if (!parameter) continue;
    if (!isResponse(source, fn, parameters, index, method)) return undefined;
    const before = parameters[index - 1];
    const request = before?.type === "identifier" ? textOf(source, before) : undefined;
    return { handler: fn, name, request };
  }
  return responseHandedOut(source, start, name);
}

const handsOut = /\.getResponse(?:<[^()]*>)?\(\)$/;
const requestHandedOut = /\b(?:const|let)\s+(\w+)[^=;\n]*=[^;\n]*\.getRequest\b/;

/** `context.switchToHttp().getResponse()` of Nest. What handles exceptions answers requests that failed only. */
function responseHandedOut(source: Source, use: Node, name: string): Response | undefined {
  if (!source.text.includes(".getResponse")) return undefined;
  const binding = bindingOf(source, javascriptNames, use);
  const handler = binding.kind === "value" ? functionAround(binding.node) : undefined;
  if (binding.kind !== "value" || !handler || !handsOut.test(textOf(source, binding.node))) return undefined;
  const method = handler.childForFieldName("name");
  if (!method || textOf(source, method) === "catch") return undefined;
  return { handler, name, request: requestHandedOut.exec(textOf(source, handler))?.[1] };
}

/** `this` in a function that runs when a response is sent: that response. */
function responseSent(source: Source, self: Node): Response | undefined {
  let fn = functionAround(self);
  while (fn?.type === "arrow_function") fn = functionAround(fn);
  const hook = fn && hookOf(source, fn);
  return hook?.response.type === "identifier"
    ? responseOf(source, { object: hook.response, method: "setHeader" })
    : undefined;
}

/** Whether the file imports one of the modules. */
function importsAny(source: Source, modules: readonly string[]): boolean {
  return modules.some((module) => source.text.includes(module) && mentionsOf(source, module).length > 0);
}

/** Whether a response that is written to with `method` has the methods that Express adds. */
export function isExpress(source: Source, { handler }: Response, method: string): boolean {
  if (importsAny(source, others)) return false;
  if (method === "set" || method === "header") return true;
  return takerOf(handler) !== "createServer" && importsAny(source, ["express", "@feathersjs/express"]);
}

function isResponse(source: Source, fn: Node, parameters: readonly Node[], index: number, method: string): boolean {
  const parameter = parameters[index];
  if (!parameter || (isPreflightHookForgotten(source) && isPreflightHook(source, fn))) return false;
  if (responseNames.test(textOf(source, parameter))) return true;
  const annotation = parameter.parent?.childForFieldName("type");
  if (annotation) return responseTypes.test(textOf(source, annotation));
  if (index !== expectedIndex(source, parameters) || importsAny(source, others)) return false;
  if (nodeMethods.has(method)) return true;
  return importsAny(source, servers) && (parameters.length > 2 || routing.has(takerOf(fn) ?? ""));
}

/** `(req, res)`, `(req, res, next)` and `(err, req, res, next)`; behind a parameter that is named as the request. */
function expectedIndex(source: Source, parameters: readonly Node[]): number {
  const request = parameters.findIndex((parameter) => requestNames.test(textOf(source, parameter)));
  if (request >= 0) return request + 1;
  return parameters.length === 4 ? 2 : parameters.length <= 3 ? 1 : -1;
}

/** The name of the function or method that a function is handed to. */
function takerOf(fn: Node): string | undefined {
  const call = fn.parent?.type === "arguments" ? fn.parent.parent : undefined;
  const callee = call?.childForFieldName("function");
  return callee?.childForFieldName("property")?.text ?? callee?.text;
}
