import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { isAfterNext } from "../shared/handSet/mounts.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";

/** The policies of headers that handlers of h3 set by hand: `setResponseHeader(event, …)`, `event.res.headers.set(…)`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "h3", placing);
}

/** The same for all routes, with what is put to answers, or taken away, where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return handSetLayers(source, "h3", placing);
}

const placing: Placing = (source, { handler }, { placement }) => ({
  writes: isAfterNext(source, placement.at, handler) ? "on the way out" : "on the way in",
  joins: placement.how === "append" ? "adds" : "replaces",
});
