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
import type { Source } from "../../../syntax/source.ts";
import { answersPreflights } from "../express/routes/handlers.ts";
import { mayGetRoutes } from "../shared/options/behind.ts";
import { actualMethods, type Mount, mountedMethods, mountOf, routeOf } from "../shared/options/mount.ts";

const routers = new Set(["@koa/router", "koa-router"]);

/**
 * Where a middleware stands: what is handed to an app meets every request in the order of the text. A router only runs what
 * it is handed for the methods that it has routes for, which are not OPTIONS.
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
    if (ending(source, mount, isEnd)) return [];
    if (ending(source, mount, (fn) => answersPreflights(source, fn, 1))) return actualMethods;
    return routersBefore(source, mount) ? ["OPTIONS"] : undefined;
  }
  if (routeBefore(source, mount)) return [];
  return mountedMethods(mount) ?? (mount.method === "use" ? actualMethods : undefined);
}

/** What answers all requests in front of a middleware for them, so that it is not reached. */
export function answeringBefore(source: Source, mount: Mount): Node | undefined {
  if (isRouter(source, mount.receiver)) return routeBefore(source, mount);
  return ending(source, mount, isEnd) ?? routersBefore(source, mount);
}

/** Nothing gets past a middleware without `next`. */
function isEnd(fn: Node): boolean {
  return parametersOf(fn).length === 1;
}

/** A function in front of a middleware that ends requests, as `ends` tells. */
function ending(source: Source, { receiver, call }: Mount, ends: (fn: Node) => boolean): Node | undefined {
  return callsOn(source, receiver).find(({ method, call: other, given }) => {
    const fn = method === "use" && other.endIndex < call.startIndex ? given[0] : undefined;
    return fn !== undefined && functionTypes.has(fn.type) && ends(fn);
  })?.call;
}

/** The first route of a router where all of its routes are in front of what is handed to it: they answer without it. */
function routeBefore(source: Source, { receiver, method, call }: Mount): Node | undefined {
  const routes = callsOn(source, receiver).filter((each) => verbs.has(each.method) && each.given.length > 1);
  const isLast = routes.every(({ call: route }) => route.startIndex < call.startIndex);
  const isBehind = method === "use" && isLast && !mayGetRoutes(source, receiver, call);
  return isBehind ? routes[0]?.call : undefined;
}

const verbs: ReadonlySet<string> = new Set(["get", "head", "post", "put", "patch", "delete", "del", "all"]);

/** The calls of methods of what a name stands for, in the order of the text. */
function callsOn(source: Source, receiver: Node): MethodCall[] {
  if (receiver.type !== "identifier") return [];
  return namesOf(source, textOf(source, receiver), javascriptNames.nameTypes).flatMap((name) => {
    const call = name.parent?.parent && methodCall(source, name.parent.parent);
    return call && call.object.id === name.id ? [call] : [];
  });
}

/** The first router where all are in front of what is handed over: that only meets what they have no route for, preflights. */
function routersBefore(source: Source, { receiver, call }: Mount): Node | undefined {
  if (mayGetRoutes(source, receiver, call)) return undefined;
  const uses = hits(source, /\broutes\b/g).flatMap((name) => {
    const made = name.type === "property_identifier" ? callOf(name.parent ?? name) : undefined;
    return made ? [made.parent?.type === "arguments" ? (made.parent.parent ?? made) : made] : [];
  });
  return uses.every((use) => use.endIndex < call.endIndex) ? uses[0] : undefined;
}

/** Whether a name stands for `new Router()`. */
function isRouter(source: Source, receiver: Node): boolean {
  if (receiver.type !== "identifier") return false;
  const binding = bindingOf(source, javascriptNames, receiver);
  const made = binding.kind === "value" ? binding.node : undefined;
  const maker = made?.childForFieldName("constructor") ?? made?.childForFieldName("function");
  const imported = maker && importedAs(source, maker);
  return imported != null && routers.has(imported.module);
}
