import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { isFilling } from "../shared/handSet/filling.ts";
import { isAfterNext, mountOfHandler } from "../shared/handSet/mounts.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";
import { afterRemovals } from "../shared/handSet/removals.ts";
import { scopeOfMount } from "./scope.ts";

/** The policies of headers that middlewares of Koa set by hand: `ctx.set(…)`, `ctx.append(…)`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "koa", placing);
}

/** The same for all routes, with what is put to answers, or taken away, where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return handSetLayers(source, "koa", placing);
}

/** All policies of a file, where handlers take headers away from some answers. */
export function inTheEnd(source: Source, policies: readonly Policy[]): Policy[] {
  return afterRemovals(source, "koa", placing, policies);
}

const placing: Placing = (source, { handler }, { placement }) => {
  const mount = mountOfHandler(source, handler);
  return {
    ...(mount && scopeOfMount(source, mount)),
    writes: isAfterNext(source, placement.at, handler) ? "on the way out" : "on the way in",
    joins: placement.how === "append" ? "adds" : isFilling(source, placement.at, handler) ? "fills" : "replaces",
  };
};
