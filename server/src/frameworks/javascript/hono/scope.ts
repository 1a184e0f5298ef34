import type { Node } from "web-tree-sitter";
import type { Scope } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { chainStart, methodCall, nextInChain } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceForName } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { mayGetRoutes } from "../shared/options/behind.ts";
import { type Mount, mountedMethods, routeOf } from "../shared/options/mount.ts";
import { nameOfChain } from "../shared/routing/places.ts";

const routing = new Set(["get", "post", "put", "patch", "delete", "all", "on", "route", "mount"]);

/** Where a middleware stands: handlers in front of it answer without it, all but preflights. */
export function scopeOfMount(source: Source, mount: Mount): Partial<Scope> {
  const methods = mountedMethods(mount) ?? (routeBefore(source, mount) ? ["OPTIONS"] : undefined);
  return { route: routeOf(source, mount), layer: mount.call.startIndex, ...(methods && { methods }) };
}

/** The first route of the app where all of its routes are in front of the middleware, also in a chain: `new Hono().get(…).use(…)`. */
export function routeBefore(source: Source, { receiver, method, call }: Mount): Node | undefined {
  const start = chainStart(source, receiver);
  const name = start.type === "identifier" ? start : nameOfChain(start);
  if (method !== "use" || (!name && start.type !== "new_expression")) return undefined;
  if (name && mayGetRoutes(source, name, call)) return undefined;
  const inChain = start.type === "new_expression" ? routesInChain(source, start) : [];
  const routes = [...inChain, ...(name ? routesOn(source, textOf(source, name)) : [])];
  return routes.every((route) => route.endIndex < call.endIndex) ? routes[0] : undefined;
}

/** The routes of the app of a name. */
const routesOn = onceForName((source: Source, app: string): readonly Node[] =>
  namesOf(source, app, javascriptNames.nameTypes).flatMap((name) => routesInChain(source, name)),
);

/** The calls of a chain that put routes on what it starts from. */
function routesInChain(source: Source, start: Node): Node[] {
  const routes: Node[] = [];
  const first = start.parent?.parent ?? undefined;
  for (let at = first; at; at = nextInChain(at)) {
    const call = methodCall(source, at);
    if (!call || (at === first && call.object.id !== start.id)) return routes;
    if (routing.has(call.method)) routes.push(at);
  }
  return routes;
}
