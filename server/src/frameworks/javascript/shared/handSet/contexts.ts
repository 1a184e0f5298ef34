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

/** The objects of each library that carry the headers of an answer: what is read from a handler's parameter, and how. */
interface Context {
  readonly kind: Kind;
  readonly modules: readonly string[];
  /** Methods by the keys that lead from the parameter to the object. */
  readonly methods: Readonly<Record<string, readonly string[]>>;
  /** Which parameter it is, counted from 0. */
  readonly parameter: number;
}

/** Names the raw answer of a handler of Fastify. */
export const rawKey = "the raw answer";
const nodeMethods = ["setHeader", "appendHeader", "removeHeader", "writeHead"];
/** The methods of the Fetch standard's `Headers` that change them. */
export const headersMethods = ["set", "append", "delete"];

const contexts: readonly Context[] = [
  {
    kind: "koa",
    modules: ["koa", "@koa/router", "koa-router", "@koa/cors"],
    methods: { "": ["set", "append", "remove"], response: ["set", "append", "remove"], res: nodeMethods },
    parameter: 0,
  },
  {
    kind: "fastify",
    modules: ["fastify", "@fastify/cors", "fastify-plugin"],
    methods: { "": ["header", "headers", "removeHeader"], raw: ["writeHead"] },
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
    methods: { "res.headers": headersMethods, "node.res": nodeMethods },
    parameter: 0,
  },
];

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
  const keys = path.keys.join(".");
  const context = contexts.find(
    (one) =>
      one.methods[keys]?.includes(method) === true && isParameter(path.parameter, one.parameter) && isUsed(source, one),
  );
  // What is written to the raw answer goes out without what the library would have put to it.
  const key = keys === "raw" ? rawKey : textOf(source, path.parameter);
  return context && { kind: context.kind, handler, key, isGiven: false };
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

function isParameter(parameter: Node, index: number): boolean {
  const fn = functionAround(parameter);
  return fn !== undefined && parametersOf(fn)[index]?.id === parameter.id;
}

function isUsed(source: Source, context: Context | undefined): boolean {
  return (
    context?.modules.some((module) => source.text.includes(module) && mentionsOf(source, module).length > 0) ?? false
  );
}
