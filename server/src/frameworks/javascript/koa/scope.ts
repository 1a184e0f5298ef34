import type { Node } from "web-tree-sitter";
import type { Scope } from "../../../policy/policy.ts";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { callOf } from "../../../syntax/javascript/calls.ts";
import { functionTypes, parametersOf } from "../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { type MethodCall, methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor, onceForName } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { answersPreflights } from "../express/routes/handlers.ts";
import { mayGetRoutes } from "../shared/options/behind.ts";
import { actualMethods, type Mount, mountedMethods, mountOf, routeOf } from "../shared/options/mount.ts";

const routers = new Set(["@koa/router", "koa-router"]);

/**
 * Where a middleware stands: what is handed to an app meets every request in the order of the text. A router only runs what
 * it is handed for the methods that it has routes for, which are mostly not OPTIONS.
 */
export function scopeOf(source: Source, middleware: Node): Partial<Scope> {
  const mount = mountOf(source, middleware);
  return mount ? scopeOfMount(source, mount) : {};
}

/** The same for what is handed over somewhere. */
export function scopeOfMount(source: Source, mount: Mount): Partial<Scope> {
  const methods = methodsOf(source, mount);
  return { route: routeOf(source, mount), layer: mount.call.startIndex, ...(methods && { methods }) };
}

function methodsOf(source: Source, mount: Mount): readonly string[] | undefined {
  if (!isRouter(source, mount.receiver)) {
    if (ending(source, mount, ends)) return [];
    if (ending(source, mount, endsPreflights)) return actualMethods;
    return routersBefore(source, mount) ? ["OPTIONS"] : undefined;
  }
  if (routeBefore(source, mount)) return [];
  if (mount.method !== "use") return mountedMethods(mount);
  return takesOptions(source, mount) ? undefined : actualMethods;
}

/** Whether a router has routes for OPTIONS: what it is handed runs for them as well. */
function takesOptions(source: Source, { receiver }: Mount): boolean {
  const calls = receiver.type === "identifier" ? callsOn(source, textOf(source, receiver)) : [];
  return calls.some(({ method, given }) => (method === "options" || method === "all") && given.length > 1);
}

/** What answers all requests in front of a middleware for them, so that it is not reached. */
export function answeringBefore(source: Source, mount: Mount): Node | undefined {
  if (isRouter(source, mount.receiver)) return routeBefore(source, mount);
  return ending(source, mount, ends) ?? routersBefore(source, mount);
}

/** Nothing gets past a middleware without `next`. */
function isEnd(fn: Node): boolean {
  return parametersOf(fn).length === 1;
}

/** A function in front of a middleware that ends requests, of those that `endings` finds. */
function ending(source: Source, { receiver, call }: Mount, endings: typeof ends): Node | undefined {
  if (receiver.type !== "identifier") return undefined;
  return endings(source, textOf(source, receiver)).find((other) => other.endIndex < call.startIndex);
}

/** The calls of `use` that hand the app of a name a function that `isMeant` takes. */
function callsHanding(isMeant: (source: Source, fn: Node) => boolean) {
  return onceForName((source: Source, name: string): readonly Node[] =>
    callsOn(source, name).flatMap(({ method, call, given }) => {
      const fn = method === "use" ? given[0] : undefined;
      return fn && functionTypes.has(fn.type) && isMeant(source, fn) ? [call] : [];
    }),
  );
}

const ends = callsHanding((_, fn) => isEnd(fn));
const endsPreflights = callsHanding((source, fn) => answersPreflights(source, fn, 1));

/** The first route of a router where all of its routes are in front of what is handed to it: they answer without it. */
function routeBefore(source: Source, { receiver, method, call }: Mount): Node | undefined {
  const routes = receiver.type === "identifier" ? routesOn(source, textOf(source, receiver)) : [];
  const isLast = routes.every((route) => route.startIndex < call.startIndex);
  const isBehind = method === "use" && isLast && !mayGetRoutes(source, receiver, call);
  return isBehind ? routes[0] : undefined;
}

const verbs: ReadonlySet<string> = new Set(["get", "head", "post", "put", "patch", "delete", "del", "all"]);

/** The calls of methods of what a name stands for, in the order of the text. */
const callsOn = onceForName((source: Source, name: string): readonly MethodCall[] =>
  namesOf(source, name, javascriptNames.nameTypes).flatMap((use) => {
    const call = use.parent?.parent && methodCall(source, use.parent.parent);
    return call && call.object.id === use.id ? [call] : [];
  }),
);

const routesOn = onceForName((source: Source, name: string): readonly Node[] =>
  callsOn(source, name)
    .filter(({ method, given }) => verbs.has(method) && given.length > 1)
    .map(({ call }) => call),
);

/** The first router where all are in front of what is handed over: that only meets what they have no route for, preflights. */
function routersBefore(source: Source, { receiver, call }: Mount): Node | undefined {
  if (mayGetRoutes(source, receiver, call)) return undefined;
  const uses = usesOfRouters(source);
  return (uses.at(-1)?.endIndex ?? 0) < call.endIndex ? uses[0]?.node : undefined;
}

/** Where routers are put in place, with the furthest end so far. */
const usesOfRouters = onceFor((source: Source): readonly { readonly node: Node; readonly endIndex: number }[] => {
  let furthest = 0;
  return hits(source, /\broutes\b/g).flatMap((name) => {
    const made = name.type === "property_identifier" ? callOf(name.parent ?? name) : undefined;
    if (!made) return [];
    const node = made.parent?.type === "arguments" ? (made.parent.parent ?? made) : made;
    furthest = Math.max(furthest, node.endIndex);
    return [{ node, endIndex: furthest }];
  });
});

/** Whether a name stands for `new Router()`. */
function isRouter(source: Source, receiver: Node): boolean {
  if (receiver.type !== "identifier") return false;
  const binding = bindingOf(source, javascriptNames, receiver);
  const made = binding.kind === "value" ? binding.node : undefined;
  const maker = made?.childForFieldName("constructor") ?? made?.childForFieldName("function");
  const imported = maker && importedAs(source, maker);
  return imported != null && routers.has(imported.module);
}
