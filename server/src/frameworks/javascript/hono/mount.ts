import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { methodsTo } from "../express/ways/methods.ts";
import { namedUses } from "../shared/namedUses.ts";
import { type Mount, mountOf } from "../shared/options/mount.ts";

const putting = new Set(["use", "all", "get", "post", "put", "patch", "delete", "options", "on"]);
const maxSteps = 6;

/**
 * Where a middleware is handed to an app: as it is written, by its only use under a name, in `every(…)` and
 * `createMiddleware(…)`, or by a function that hands requests to it: `(c, next) => cors(options)(c, next)`.
 */
export function mountOfMiddleware(source: Source, middleware: Node, steps = maxSteps): Mount | undefined {
  const direct = mountOf(source, middleware);
  if (direct && putting.has(direct.method)) return direct;
  const outer = steps > 0 ? holderOf(source, middleware) : undefined;
  return outer ? mountOfMiddleware(source, outer, steps - 1) : direct;
}

function holderOf(source: Source, middleware: Node): Node | undefined {
  const list = outermost(middleware).parent;
  if (list?.type === "spread_element") return list;
  const taker = list?.type === "arguments" ? list.parent : undefined;
  if (taker) return isEvery(source, taker) || isMade(source, taker) || isExcept(source, taker) ? taker : undefined;
  const call = callOf(middleware);
  if (call) {
    const fn = handlerOf(source, call);
    return fn && !decides(source, fn) ? fn : undefined;
  }
  const uses = namedUses(source, middleware);
  return uses.length === 1 ? uses[0] : undefined;
}

/** The methods of the requests that a function hands to a middleware: `if (c.req.method === "GET") return cors()(c, next)`. */
export function methodsHanded(source: Source, middleware: Node): readonly string[] | undefined {
  const uses = callOf(middleware) ? [middleware] : namedUses(source, middleware);
  const call = uses.length === 1 && uses[0] ? callOf(uses[0]) : undefined;
  const fn = call && handlerOf(source, call);
  return fn && methodsTo(source, call, fn);
}

const deciding = /\b(?:if|switch)\b|\?[^.?:]|&&|\|\||\bnext\(\)/;

/** Whether a function decides what becomes of a request. */
export function decides(source: Source, fn: Node): boolean {
  return deciding.test(textOf(source, fn));
}

/** The name of a function of `hono/combine` that is called. */
export function combinatorOf(source: Source, call: Node): string | undefined {
  const callee = call.type === "call_expression" ? call.childForFieldName("function") : null;
  const imported = callee ? importedAs(source, callee) : undefined;
  return imported?.module === "hono/combine" ? imported.name : undefined;
}

/** `every(…)`, which runs one middleware after the other. */
export function isEvery(source: Source, call: Node): boolean {
  return combinatorOf(source, call) === "every";
}

/** `except(paths, …)` with paths that are told. */
function isExcept(source: Source, call: Node): boolean {
  return exceptedBy(source, call) !== undefined;
}

/** The patterns of the paths that `except(paths, …)` hands on; undefined for all other calls, and where these are not known. */
export function exceptedBy(source: Source, call: Node): readonly string[] | undefined {
  const [condition] = combinatorOf(source, call) === "except" ? argumentsOf(call).given : [];
  const paths = condition && javascriptValue(source, condition);
  const items = paths?.kind === "list" ? paths.items : paths ? [paths] : [];
  const texts = items.flatMap((item) => (item.kind === "text" ? [item.value] : []));
  return texts.length > 0 && texts.length === items.length ? texts : undefined;
}

/** The patterns of the paths on which a middleware is not asked: those of the `except(…)` around it. */
export function exceptAround(source: Source, middleware: Node): readonly string[] {
  const paths: string[] = [];
  for (let at = middleware.parent; at && isPartOfCall(at); at = at.parent)
    paths.push(...(exceptedBy(source, at) ?? []));
  return paths;
}

function isPartOfCall({ type }: Node): boolean {
  return type === "arguments" || type === "call_expression" || type === "parenthesized_expression";
}

const makers = new Set(["createMiddleware", "createHandlers"]);

/** `createMiddleware(…)`, also of a factory, and `createHandlers(…)`. */
export function isMade(source: Source, call: Node): boolean {
  const callee = call.type === "call_expression" ? call.childForFieldName("function") : null;
  return callee !== null && makers.has(methodCall(source, call)?.method ?? textOf(source, callee));
}

/** The middleware that hands its requests to what is called: `auth(c, next)`. */
export function handlerOf(source: Source, call: Node): Node | undefined {
  const fn = functionAround(call);
  const taken = fn ? parametersOf(fn).map((each) => textOf(source, each)) : [];
  const given = argumentsOf(call).given.map((each) => textOf(source, each));
  return taken.length === 2 && taken.join() === given.join() ? fn : undefined;
}
