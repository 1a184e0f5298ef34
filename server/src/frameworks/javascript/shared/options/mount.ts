import type { Node } from "web-tree-sitter";
import type { InFront } from "../../../../policy/options.ts";
import type { Policy } from "../../../../policy/policy.ts";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { functionAround, functionTypes } from "../../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { nodeAt, spanOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";

/** Where a middleware is handed over: `app.use("/api", cors())`. */
export interface Mount {
  /** What it is handed to: `app`. */
  readonly receiver: Node;
  /** `use`, `get`, `all`, … */
  readonly method: string;
  /** The argument before it, where that is not the middleware itself. */
  readonly path: Value | undefined;
  /** The methods that `on(["GET", "OPTIONS"], path, …)` lists. */
  readonly listed: Value | undefined;
  readonly call: Node;
}

/** All requests but preflights. */
export const actualMethods: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
/** All requests. */
export const allMethods: readonly string[] = [...actualMethods, "OPTIONS"];
const verbs = new Set(["get", "head", "post", "put", "patch", "delete", "del", "options"]);

/** The call of a method that takes a middleware as an argument; undefined where it is used in any other way. */
export function mountOf(source: Source, middleware: Node): Mount | undefined {
  const whole = outermost(middleware);
  const list = whole.parent?.type === "arguments" ? whole.parent : undefined;
  const call = list?.parent ? methodCall(source, list.parent) : undefined;
  if (!call) return undefined;
  const values = call.given
    .filter((node) => node.endIndex <= whole.startIndex)
    .map((node) => javascriptValue(source, node));
  const isOn = call.method === "on";
  return {
    receiver: call.object,
    method: call.method,
    path: isOn ? values[1] : values[0],
    listed: isOn ? values[0] : undefined,
    call: call.call,
  };
}

/**
 * Where the function that a policy stands in is handed over: of the functions around it, the innermost one for which `mounting`
 * gives something, and what that is.
 */
export function mountAround<T>(
  source: Source,
  { span }: Pick<Policy, "span">,
  mounting: (fn: Node) => T | undefined,
): { readonly fn: Node; readonly mount: T } | undefined {
  const node = nodeAt(source, span);
  const inner = node && functionTypes.has(node.type) ? node : node && functionAround(node);
  for (let fn = inner; fn; fn = functionAround(fn)) {
    const mount = mounting(fn);
    if (mount !== undefined) return { fn, mount };
  }
  return undefined;
}

/** The methods of the requests that a mount lets through to its middleware; undefined where these are all. */
export function mountedMethods({ method, listed }: Pick<Mount, "method" | "listed">): readonly string[] | undefined {
  if (method === "get") return ["GET", "HEAD"];
  if (verbs.has(method)) return [method === "del" ? "DELETE" : method.toUpperCase()];
  const names = listed?.kind === "list" ? listed.items : listed ? [listed] : [];
  const texts = names.flatMap((name) => (name.kind === "text" ? [name.value.toUpperCase()] : []));
  return names.length > 0 && texts.length === names.length ? texts : undefined;
}

/** The route of a mount: what it is handed to, and the path where that is not every path. */
export function routeOf(source: Source, { receiver, path }: Mount): string {
  const everywhere = path?.kind !== "text" || ["*", "/*", "/", "(.*)", "/(.*)"].includes(path.value);
  return `${textOf(source, receiver)} ${everywhere ? "" : path.value}`;
}

/** What is wrong with a middleware behind the routes, of which `route` is the first. */
export function behindRoutes(label: string, middleware: Node, route: Node): InFront {
  const effect = `${label} stands behind the routes: they answer before it is reached, and their answers have no CORS headers.`;
  return { span: spanOf(middleware), other: spanOf(route), effect };
}
