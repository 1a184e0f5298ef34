import type { Policy } from "../../../policy/policy.ts";
import { exactlyAt } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { routing } from "../hono/routing.ts";
import { allMethods, mountedMethods } from "../shared/options/mount.ts";
import { appOf, placesIn } from "../shared/routing/places.ts";
import { behindAll, type Taker, takersOfServer } from "./behind.ts";

/**
 * Servers on the routes of Hono that hand requests to them, for the methods of these: what `hono/cors` has set for the answer
 * replaces what they send (the setter of `c.res`).
 */
export function inHono(source: Source, policies: readonly Policy[]): Policy[] {
  if (!source.mentions(/["'`]hono["'`]/)) return [...policies];
  const routes = new Set(policies.flatMap(({ framework, scope }) => (framework === "hono" ? [scope.route] : [])));
  return policies.flatMap((policy) => {
    const server = policy.framework === "yoga" ? exactlyAt(source, policy.span) : undefined;
    const takers = server ? takersOfServer(source, server) : [];
    const placed = takers.flatMap((taker) =>
      routesOf(source, taker).map((route) => on(policy, taker, routes.has(route) ? route : undefined)),
    );
    return placed.length > 0 ? placed : [policy];
  });
}

function on(policy: Policy, taker: Taker, route: string | undefined): Policy {
  const { scope } = policy;
  const taken = mountedMethods(taker);
  const methods = taken && allMethods.filter((name) => taken.includes(name) && (scope.methods?.includes(name) ?? true));
  const own = { ...scope, ...(methods && { methods }) };
  return { ...policy, scope: route === undefined ? own : { ...own, route, layer: behindAll, joins: "fills" } };
}

/** The routes of a handler, as Hono's policies name them. */
function routesOf(source: Source, { receiver, path, call }: Taker): string[] {
  const app = appOf(source, receiver);
  if (!app || path?.kind !== "text") return [];
  return placesIn(source, routing, app, path.value, [call.endIndex]).map((place) => `${place.app} ${place.path}`);
}
