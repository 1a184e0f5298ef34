import type { Node } from "web-tree-sitter";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { mentionsOf } from "../../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { keysTo, wholePattern } from "../../../../syntax/javascript/patterns.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type Path, pathOf } from "../origins/requestOrigin.ts";
import type { Carrier, Kind } from "./carrier.ts";
import { mountOfHandler } from "./mounts.ts";
import { isInFinally, isOnResponse } from "./stages.ts";

/** The objects of each library that carry the headers of an answer: what is read from a handler's parameter, and how. */
interface Context {
  readonly kind: Kind;
  readonly modules: readonly string[];
  /** Methods by the keys that lead from the parameter to the object. */
  readonly methods: Readonly<Record<string, readonly string[]>>;
  /** Which parameter it is, counted from 0. */
  readonly parameter: number;
}

/** Names the raw answer of a handler of Fastify: one that the handler sends itself, and one that Fastify adds its headers to. */
export const rawKey = "the raw answer";
export const mergedKey = "the raw answer, sent by Fastify";
/** Names what h3 2 puts to the answers of requests that fail, and to no others. */
export const errorsKey = "the answers of errors";
/** Names what every answer of an app of Elysia starts with. */
export const defaultsKey = "the defaults";
const endsRaw = /\braw\s*\.\s*(?:end|write|writeHead|flushHeaders|pipe)\b|\.hijack\s*\(|\bpipe\s*\(\s*\w+\.raw\b/;
const nodeMethods = ["setHeader", "appendHeader", "removeHeader", "writeHead"];
/** The methods of the Fetch standard's `Headers` that change them. */
export const headersMethods = ["set", "append", "delete"];

const contexts: readonly Context[] = [
  {
    kind: "koa",
    modules: ["koa", "@koa/router", "koa-router", "@koa/cors", "@feathersjs/koa"],
    methods: { "": ["set", "append", "remove"], response: ["set", "append", "remove"], res: nodeMethods },
    parameter: 0,
  },
  {
    kind: "fastify",
    modules: ["fastify", "@fastify/cors", "fastify-plugin", "@nestjs/platform-fastify"],
    methods: { "": ["header", "headers", "removeHeader"], raw: nodeMethods },
    parameter: 1,
  },
  {
    kind: "hono",
    modules: ["hono", "hono/cors", "hono/factory", "hono/middleware"],
    methods: { "": ["header"], "res.headers": headersMethods },
    parameter: 0,
  },
  {
    kind: "hapi",
    modules: ["@hapi/hapi", "hapi"],
    methods: { response: ["header"] },
    parameter: 0,
  },
  {
    // What `h.response(…)` gives; see `toolkitCarrier`.
    kind: "hapi",
    modules: ["@hapi/hapi", "hapi"],
    methods: { "": ["header"] },
    parameter: 1,
  },
  {
    // `set.headers[name] = value`
    kind: "elysia",
    modules: ["elysia"],
    methods: { set: ["header"] },
    parameter: 0,
  },
  {
    kind: "h3",
    modules: ["h3"],
    methods: { "res.headers": headersMethods, "res.errHeaders": headersMethods, "node.res": nodeMethods },
    parameter: 0,
  },
];

/** What is handed an answer to change it: `onResponse` of h3, and what runs in `finally` of itty-router. */
const stages: readonly {
  readonly kind: Kind;
  readonly modules: readonly string[];
  readonly is: (fn: Node) => boolean;
}[] = [
  { kind: "h3", modules: ["h3", "nitro/h3"], is: isOnResponse },
  { kind: "itty", modules: ["itty-router"], is: isInFinally },
];

/** The answer that a stage behind the handlers is handed as its first parameter. */
function stageCarrier(source: Source, path: Path, method: string): Carrier | undefined {
  const handler = functionAround(path.parameter);
  if (!handler || path.keys.join() !== "headers" || !headersMethods.includes(method)) return undefined;
  const stage = stages.find(({ is, modules }) => is(handler) && isUsed(source, { modules }));
  if (!stage || !isParameter(path.parameter, 0)) return undefined;
  return { kind: stage.kind, handler, key: textOf(source, path.parameter), isGiven: false };
}

/** Whether an expression is the context of a library's handler. */
export function isContext(source: Source, node: Node, kind: Kind): boolean {
  const context = contexts.find((one) => one.kind === kind);
  const path = context && pathOf(source, node);
  return path?.keys.length === 0 && isParameter(path.parameter, context?.parameter ?? 0) && isUsed(source, context);
}

/** The answer that a method of a context, or of what is read from it, is called on. */
export function contextCarrier(source: Source, object: Node, method: string): Carrier | undefined {
  const path = pathOf(source, object) ?? pathOfChanged(source, object);
  const handler = path && functionAround(path.parameter);
  if (!path || !handler) return undefined;
  const stage = stageCarrier(source, path, method);
  if (stage) return stage;
  const keys = path.keys.join(".");
  const context = contexts.find(
    (one) =>
      one.methods[keys]?.includes(method) === true &&
      isParameter(path.parameter, one.parameter + errorsBefore(source, handler)) &&
      isUsed(source, one),
  );
  return context && { kind: context.kind, handler, key: keyOf(source, keys, path, handler), isGiven: false };
}

function keyOf(source: Source, keys: string, { parameter }: Path, handler: Node): string {
  if (keys === "res.errHeaders") return errorsKey;
  // What is written to the raw answer goes out without what the library would have put to it.
  if (keys === "raw") return endsRaw.test(textOf(source, handler)) ? rawKey : mergedKey;
  return textOf(source, parameter);
}

/** The same for a name whose object is changed in place, which still is the same object: `response.statusCode = 204`. */
function pathOfChanged(source: Source, object: Node): Path | undefined {
  const binding = object.type === "identifier" ? bindingOf(source, javascriptNames, object) : undefined;
  const given = binding?.kind === "other" ? binding.given : undefined;
  if (!given) return undefined;
  const declarator = wholePattern(given).parent;
  const isTaken =
    declarator?.type === "variable_declarator" && declarator.childForFieldName("name")?.id === wholePattern(given).id;
  if (!isTaken) return pathOf(source, given);
  const keys = keysTo(source, given);
  const whole = declarator.childForFieldName("value");
  const path = whole && keys && pathOf(source, whole);
  return path ? { ...path, keys: [...path.keys, ...keys] } : undefined;
}

/** Handlers of errors of Hono and Fastify are handed the error first. */
function errorsBefore(source: Source, handler: Node): number {
  return isErrorHandler(source, handler) ? 1 : 0;
}

/** Whether a function is handed to `onError` or `setErrorHandler`, with the error in front of what handlers get. */
export function isErrorHandler(source: Source, fn: Node): boolean {
  const method = mountOfHandler(source, fn)?.method;
  return method === "setErrorHandler" || (method === "onError" && parametersOf(fn).length > 1);
}

function isParameter(parameter: Node, index: number): boolean {
  const fn = functionAround(parameter);
  return fn !== undefined && parametersOf(fn)[index]?.id === parameter.id;
}

function isUsed(source: Source, context: Pick<Context, "modules"> | undefined): boolean {
  return (
    context?.modules.some((module) => source.text.includes(module) && mentionsOf(source, module).length > 0) ?? false
  );
}
