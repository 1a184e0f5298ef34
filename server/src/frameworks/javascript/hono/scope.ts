import type { Scope } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Mount, mountedMethods, routeOf } from "../options/mount.ts";

const routing = new Set(["get", "post", "put", "patch", "delete", "all", "on", "route"]);

/** Where a middleware stands: handlers in front of it answer without it, all but preflights. */
export function scopeOfMount(source: Source, mount: Mount): Partial<Scope> {
  const methods = mountedMethods(mount) ?? (isBehindRoutes(source, mount) ? ["OPTIONS"] : undefined);
  return { route: routeOf(source, mount), layer: mount.call.startIndex, ...(methods && { methods }) };
}

/** Whether the app has routes, all of them in front of the middleware. */
function isBehindRoutes(source: Source, { receiver, method, call }: Mount): boolean {
  if (method !== "use" || receiver.type !== "identifier") return false;
  const routes = namesOf(source, textOf(source, receiver), javascriptNames.nameTypes).flatMap((name) => {
    const routed = name.parent?.parent && methodCall(source, name.parent.parent);
    return routed && routed.object.id === name.id && routing.has(routed.method) ? [routed.call] : [];
  });
  return routes.length > 0 && routes.every((route) => route.startIndex < call.startIndex);
}
