import type { Node } from "web-tree-sitter";
import type { Policy, Scope } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { callOf } from "../../../syntax/javascript/calls.ts";
import { partsOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";
import { isInFinally } from "../shared/handSet/stages.ts";
import { mountedMethods, mountOf } from "../shared/options/mount.ts";
import { answeringIn } from "./paths.ts";

/** The policies of headers that handlers of itty-router, and what runs behind them, set by hand. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "itty", placing).map(withoutOptions);
}

/** The same for all routes, with what is put to answers, or taken away, where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return handSetLayers(source, "itty", placing).map(withoutOptions);
}

/** Where what runs in the list `finally` of a router, at a place of it, writes to answers: the last one writes last. */
export function scopeInFinally(source: Source, item: Node): Partial<Scope> {
  const list = item.parent?.type === "array" ? partsOf(item.parent) : [];
  const route = onlyRouter(source);
  const layer = -1 - list.findIndex(({ id }) => id === item.id);
  return { ...(route && { route, layer }), writes: "on the way out" };
}

/** Names the path on which everything meets, where a file makes one router. */
export function onlyRouter(source: Source): string | undefined {
  const made = hits(source, /\b(?:Auto|Itty)?Router\b(?=[^\S\n]*[(<])/g).filter((name) => callOf(name));
  return made.length === 1 ? "the router" : undefined;
}

const placing: Placing = (source, { handler }) => {
  if (isInFinally(handler)) return scopeInFinally(source, handler);
  const mount = mountOf(source, handler);
  const methods = mount && mountedMethods(mount);
  const isShown = mount?.path?.kind === "text" && answeringIn(source) !== undefined;
  const route = isShown ? onlyRouter(source) : undefined;
  return { ...(route && { route, layer: 1 }), ...(methods && { methods }) };
};

/** Nothing answers OPTIONS but a route for it, or `preflight`. */
function withoutOptions(policy: Policy): Policy {
  if (policy.scope.methods?.includes("OPTIONS")) return policy;
  return { ...policy, wire: { ...policy.wire, preflight: { kind: "passed on", status: 404 } } };
}
