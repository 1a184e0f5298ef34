import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";

/** The policies of headers that handlers and hooks of Elysia set by hand: `set.headers[name] = value`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "elysia", placing).map(withoutOptions);
}

/** The same for all routes, with what is put to answers where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return handSetLayers(source, "elysia", placing).map(withoutOptions);
}

/** Nothing answers OPTIONS but a route for it, or the plugin. */
function withoutOptions(policy: Policy): Policy {
  if (policy.scope.methods?.includes("OPTIONS")) return policy;
  return { ...policy, wire: { ...policy.wire, preflight: { kind: "passed on", status: 404 } } };
}

/** The plugin writes names in lower case, and a name in another one is a header of its own: both go out. */
const placing: Placing = (source, { handler }, { placement: { name } }) => {
  const isHook = /^on[A-Z]/.test(mountOfHandler(source, handler)?.method ?? "");
  const route = isHook || hasOneRoute(source) ? onlyApp(source) : undefined;
  return { ...(route && { route, layer: 1 }), joins: name === name.toLowerCase() ? "replaces" : "adds" };
};

function hasOneRoute({ text }: Source): boolean {
  return text.split(/\.(?:get|post|put|patch|delete|all|route)\s*\(\s*["'`]/).length <= 2;
}

/** Names the path on which the plugin and handlers meet, where a file makes one app and no parts of it. */
export function onlyApp({ text }: Source): string | undefined {
  const isOne = text.split(/\bnew\s+Elysia\b/).length === 2;
  return isOne && !/\.(?:group|guard|mount)\s*\(/.test(text) ? "the app" : undefined;
}
