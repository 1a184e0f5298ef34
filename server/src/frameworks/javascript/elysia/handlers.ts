import type { Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import type { Source } from "../../../syntax/source.ts";
import { defaultsKey } from "../shared/handSet/contexts.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";
import { type Mount, mountedMethods } from "../shared/options/mount.ts";
import { hasOneRoute, onlyApp, ownCalls, routeCalls } from "./app.ts";
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

/** Hooks that are there for the routes behind them; `onRequest` is there for all. */
const laterHooks = new Set(["onTransform", "onBeforeHandle", "onAfterHandle", "mapResponse", "derive", "resolve"]);
/** Calls of an app's methods that bring no routes along. */
const withoutRoutes =
  /^(?:on[A-Z]\w*|mapResponse|derive|resolve|decorate|state|headers|model|compile|listen|stop|handle)$/;

/** Elysia 1: a hook behind every route of the file's only app never runs; where other code may add routes, it may. */
function mayRun(source: Source): (policy: Policy) => boolean {
  const calls = ownCalls(source) ?? [];
  const dead = calls.filter(
    ({ method }, index) =>
      laterHooks.has(method) &&
      calls.slice(0, index).some((before) => routeCalls(source).some(({ call }) => call.id === before.call.id)) &&
      calls.slice(index + 1).every((behind) => withoutRoutes.test(behind.method)),
  );
  return ({ span }) => {
    const mount = dead.length > 0 ? mountAround(source, span) : undefined;
    return !mount || !dead.some(({ call }) => call.id === mount.call.id);
  };
}

/** Where the function that a place lies in, or one around it, is handed over. */
function mountAround(source: Source, { start, end }: Span): Mount | undefined {
  const at = source.root.descendantForIndex(start, end) ?? undefined;
  for (let fn = at && functionAround(at); fn; fn = functionAround(fn)) {
    const mount = mountOfHandler(source, fn);
    if (mount) return mount;
  }
  return undefined;
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

/** Policies with the methods that the only route of the only app answers. */
export function onOneRoute(source: Source, policies: readonly Policy[]): Policy[] {
  const app = hasOneRoute(source) ? onlyApp(source) : undefined;
  const method = app && routeCalls(source)[0]?.method;
  const answered = method && mountedMethods({ method, listed: undefined });
  if (!app || !answered) return [...policies];
  return policies.map((policy) =>
    policy.scope.route === app ? { ...policy, scope: { ...policy.scope, answered } } : policy,
  );
}
