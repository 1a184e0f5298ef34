import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { errorsKey } from "../shared/handSet/contexts.ts";
import { isAfterNext } from "../shared/handSet/mounts.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";
import { afterRemovals } from "../shared/handSet/removals.ts";
import { isOnResponse } from "../shared/handSet/stages.ts";
import { lineOf } from "./options.ts";

/** The policies of headers that handlers of h3 set by hand: `setResponseHeader(event, …)`, `event.res.headers.set(…)`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "h3", placing);
}

/** The same for all routes, with what is put to answers, or taken away, where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return handSetLayers(source, "h3", placing);
}

/** All policies of a file, where handlers take headers away from some answers. */
export function inTheEnd(source: Source, policies: readonly Policy[]): Policy[] {
  return afterRemovals(source, "h3", placing, policies);
}

/** What has been set on the event goes over what a `Response` brings along in version 2, and beneath it in version 1. */
const placing: Placing = (source, { handler, isResponse, key }, { placement }) => ({
  ...(key === errorsKey && { onErrors: true }),
  writes: isOnResponse(handler) || isAfterNext(source, placement.at, handler) ? "on the way out" : "on the way in",
  joins: placement.how === "append" ? "adds" : isResponse && lineOf(source) === 2 ? "fills" : "replaces",
});
