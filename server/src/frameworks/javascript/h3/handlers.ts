import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { isAfterNext } from "../shared/handSet/mounts.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";
import { isOnResponse } from "../shared/handSet/stages.ts";
import { type Line, lineOf } from "./options.ts";

/** The policies of headers that handlers of h3 set by hand: `setResponseHeader(event, …)`, `event.res.headers.set(…)`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "h3", placing);
}

/** The same for all routes, with what is put to answers, or taken away, where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return handSetLayers(source, "h3", placing);
}

const placing: Placing = (source, { handler, isResponse }, { placement }) => ({
  writes: isOnResponse(handler) || isAfterNext(source, placement.at, handler) ? "on the way out" : "on the way in",
  joins: placement.how === "append" ? "adds" : isResponse && lineIn(source) === 2 ? "fills" : "replaces",
});

/** What has been set on the event goes over what a `Response` brings along in version 2, and beneath it in version 1. */
function lineIn({ project, text }: Source): Line {
  return lineOf(project.versionOf("h3"), text);
}
