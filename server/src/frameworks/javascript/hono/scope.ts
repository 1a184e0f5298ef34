import type { Node } from "web-tree-sitter";
import type { Scope } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { mayGetRoutes } from "../shared/options/behind.ts";
import { type Mount, mountedMethods, routeOf } from "../shared/options/mount.ts";

const routing = new Set(["get", "post", "put", "patch", "delete", "all", "on", "route"]);

/** Where a middleware stands: handlers in front of it answer without it, all but preflights. */
export function scopeOfMount(source: Source, mount: Mount): Partial<Scope> {
  const methods = mountedMethods(mount) ?? (routeBefore(source, mount) ? ["OPTIONS"] : undefined);
  return { route: routeOf(source, mount), layer: mount.call.startIndex, ...(methods && { methods }) };
}

/** The first route of the app where all of its routes are in front of the middleware. */
export function routeBefore(source: Source, { receiver, method, call }: Mount): Node | undefined {
  if (method !== "use" || receiver.type !== "identifier") return undefined;
  if (mayGetRoutes(source, receiver, call)) return undefined;
  const name = textOf(source, receiver);
  const known = routesOf(source);
  const routes = known.get(name) ?? routesOn(source, name);
  known.set(name, routes);
  return routes.every((route) => route.startIndex < call.startIndex) ? routes[0] : undefined;
}

/** The routes of apps by their names, as far as they were asked for. */
const routesOf = onceFor((_: Source) => new Map<string, readonly Node[]>());

function routesOn(source: Source, app: string): Node[] {
  return namesOf(source, app, javascriptNames.nameTypes).flatMap((name) => {
    const routed = name.parent?.parent && methodCall(source, name.parent.parent);
    return routed && routed.object.id === name.id && routing.has(routed.method) ? [routed.call] : [];
  });
}
