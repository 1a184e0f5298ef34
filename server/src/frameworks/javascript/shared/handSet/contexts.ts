import type { Node } from "web-tree-sitter";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { mentionsOf } from "../../../../syntax/javascript/imports.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { pathOf } from "../origins/requestOrigin.ts";
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

const nodeMethods = ["setHeader", "appendHeader", "removeHeader"];
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
    methods: { "": ["header", "headers", "removeHeader"] },
    parameter: 1,
  },
  {
    kind: "hono",
    modules: ["hono", "hono/cors", "hono/factory", "hono/middleware"],
    methods: { "": ["header"], "res.headers": headersMethods },
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
  const path = pathOf(source, object);
  const handler = path && functionAround(path.parameter);
  if (!path || !handler) return undefined;
  const keys = path.keys.join(".");
  const context = contexts.find(
    (one) =>
      one.methods[keys]?.includes(method) === true && isParameter(path.parameter, one.parameter) && isUsed(source, one),
  );
  return context && { kind: context.kind, handler, key: textOf(source, path.parameter), isGiven: false };
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
