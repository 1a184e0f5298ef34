import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { isErrorHandler } from "../shared/handSet/contexts.ts";
import { isAfterNext, mountOfHandler } from "../shared/handSet/mounts.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";
import { afterRemovals } from "../shared/handSet/removals.ts";
import { type Mount, mountedMethods, routeOf } from "../shared/options/mount.ts";
import { escapedPattern } from "../shared/origins/escaped.ts";

/** The policies of headers that middlewares and handlers of Hono set by hand: `c.header(…)`, `c.text(body, status, {…})`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "hono", placing);
}

/** The same for all routes, with what is put to answers, or taken away, where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return handSetLayers(source, "hono", placing);
}

/** All policies of a file, where handlers take headers away from some answers. */
export function inTheEnd(source: Source, policies: readonly Policy[]): Policy[] {
  return afterRemovals(source, "hono", placing, policies);
}

/** What a handler gives back does not replace what a middleware has set before. */
const placing: Placing = (source, { handler, isGiven }, { placement }) => {
  const mount = mountOfHandler(source, handler);
  if (!mount) return {};
  if (isErrorHandler(source, handler)) return { onErrors: true };
  const methods = mountedMethods(mount);
  const isHandler = mount.method !== "use";
  const place = {
    route: routeOf(source, isHandler && !hasMiddleware(source, mount) ? { ...mount, path: undefined } : mount),
    layer: mount.call.startIndex + (isHandler ? source.text.length : 0),
    ...(methods && { methods }),
  };
  if (isGiven) return { ...place, joins: "fills" };
  return {
    ...place,
    writes: isAfterNext(source, placement.at, handler) ? "on the way out" : "on the way in",
    joins: placement.how === "append" ? "adds" : "replaces",
  };
};

/** Whether a middleware is handed over for the very path of a handler. */
function hasMiddleware(source: Source, { path }: Mount): boolean {
  if (path?.kind !== "text") return false;
  return source.mentions(new RegExp(`\\buse\\([^\\S\\n]*["'\`]${escapedPattern(path.value)}["'\`]`));
}
