import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { defaultsKey } from "../shared/handSet/contexts.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";
import { mountedMethods } from "../shared/options/mount.ts";
import { readResets } from "./resets.ts";

/** The policies of headers that handlers and hooks of Elysia set by hand: `set.headers[name] = value`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "elysia", placing).filter(mayRun(source)).map(withoutOptions);
}

/** The same for all routes, with what is put to answers where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  const resets = readResets(source, hasOneRoute(source) ? onlyApp(source) : undefined);
  return [...resets, ...handSetLayers(source, "elysia", placing).filter(mayRun(source)).map(withoutOptions)];
}

const laterHook = /\.(?:onTransform|onBeforeHandle|onAfterHandle|mapResponse)\s*\(/g;
const routeCall = /\.(?:get|post|put|patch|delete|all|route)\s*\(\s*["'`](?=[/*"'`])/g;

/**
 * Elysia 1: a hook is there for the routes behind it (`onRequest` for all). One behind every route of the file's only app never
 * runs; what another file uses may have routes of its own.
 */
function mayRun(source: Source): (policy: Policy) => boolean {
  const starts = (pattern: RegExp) => [...source.text.matchAll(pattern)].map(({ index }) => index);
  const [hooks, routes] = [starts(laterHook), starts(routeCall)];
  const lastRoute = routes.at(-1);
  if (!onlyApp(source) || lastRoute === undefined || /\bexport\b|\bexports\b/.test(source.text)) return () => true;
  const dead = hooks.filter((hook) => hook > lastRoute);
  return ({ span }) => !dead.some((hook) => hook < span.start);
}

/** Nothing answers OPTIONS but a route for it, or the plugin. */
function withoutOptions(policy: Policy): Policy {
  if (policy.scope.methods?.includes("OPTIONS")) return policy;
  return { ...policy, wire: { ...policy.wire, preflight: { kind: "passed on", status: 404 } } };
}

/** The plugin writes names in lower case, and a name in another one is a header of its own: both go out. */
const placing: Placing = (source, { handler, key, isResponse }, { placement: { name } }) => {
  if (key === defaultsKey) {
    const route = onlyApp(source);
    return { ...(route && { route, layer: -1 }) };
  }
  const method = mountOfHandler(source, handler)?.method ?? "";
  if (method === "onError") return { onErrors: true };
  const isHook = /^on[A-Z]/.test(method);
  const route = isHook || hasOneRoute(source) ? onlyApp(source) : undefined;
  return { ...(route && { route, layer: 1 }), joins: isResponse || name === name.toLowerCase() ? "replaces" : "adds" };
};

const oneRoute = /\.(get|post|put|patch|delete)\s*\(\s*["'`](?=[/*"'`])/;

/** Policies with the methods that the only route of the only app answers. */
export function onOneRoute(source: Source, policies: readonly Policy[]): Policy[] {
  const app = hasOneRoute(source) ? onlyApp(source) : undefined;
  const method = app && oneRoute.exec(source.text)?.[1];
  const answered = method && mountedMethods({ method, listed: undefined });
  if (!app || !answered) return [...policies];
  return policies.map((policy) =>
    policy.scope.route === app ? { ...policy, scope: { ...policy.scope, answered } } : policy,
  );
}

function hasOneRoute({ text }: Source): boolean {
  return text.split(routeCall).length <= 2;
}

/** Names the path on which the plugin and handlers meet, where a file makes one app and no parts of it. */
export function onlyApp({ text }: Source): string | undefined {
  const isOne = text.split(/\bnew\s+Elysia\b/).length === 2;
  return isOne && !/\.(?:group|guard|mount)\s*\(/.test(text) ? "the app" : undefined;
}
