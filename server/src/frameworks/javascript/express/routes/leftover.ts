import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { chainStart } from "../../../../syntax/javascript/members.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { mayAnswer, mayGetRoutes } from "../../shared/options/behind.ts";
import { isHarmless } from "./handlers.ts";
import { mayBeAnsweredBefore } from "./mounts.ts";
import { answers, covers, isBefore, type Place, placed } from "./places.ts";
import { firstRegistrationsFirst, lastRegistrationsFirst, mountsOf, type Registration } from "./registrations.ts";

/** The methods of the requests that get to a place; undefined where all do. Behind the routes only preflights are left. */
export function methodsLeft(source: Source, place: Place): readonly string[] | undefined {
  return routeBefore(source, place) ? ["OPTIONS"] : place.methods;
}

/** The first route that answers before a middleware for all of them is reached; none where one is behind it, or none is known. */
export function routeBefore(source: Source, place: Place): Registration | undefined {
  if (place.registration.method !== "use") return undefined;
  const before = beforeIn(source);
  if (!before.has(place)) before.set(place, isBehind(source, place) ? undefined : findBefore(source, place));
  return before.get(place);
}

/** Whether it is not known that anything gets to a middleware: something of another file may answer, and nothing lies behind. */
export function isDoubtful(source: Source, place: Place): boolean {
  return mayBeAnsweredBefore(source, place) && !isBehind(source, place);
}

const beforeIn = onceFor((_: Source) => new Map<Place, Registration | undefined>());

/** Whether something answers behind a place: a handler beside it, or a route. Where routers are mounted, what stands in front of it in the text may be behind it. */
function isBehind(source: Source, place: Place): boolean {
  const beside = place.registration.handlers.slice((place.order.at(-1) ?? 0) + 1);
  if (beside.some((handler) => mayAnswer(source, handler))) return true;
  const { call } = place.registration;
  if (mayGetRoutes(source, chainStart(source, call), call)) return true;
  for (const each of lastRegistrationsFirst(source)) {
    if (!hasRouters(source) && each.call.endIndex < place.registration.call.startIndex) return false;
    if (routesAt(source, place, each).some((at) => !isBefore(at, place))) return true;
    if (each.call.startIndex > place.registration.call.endIndex && mayHoldRoutes(source, each)) return true;
  }
  return false;
}

const hasRouters = onceFor((source: Source) =>
  mountsOf(source).some(({ handlers }) => handlers.some(({ type }) => type === "identifier")),
);

/** Whether something is mounted that may be a router of another file: on a path of its own, or by a name that says so. */
function mayHoldRoutes(source: Source, { method, handlers, path }: Registration): boolean {
  const last = handlers.at(-1);
  if (method !== "use" || !last || functionTypes.has(last.type) || isHarmless(source, last)) return false;
  return path.text !== "" || /(?:router|routes?|api|controllers?)\W*$/i.test(textOf(source, last));
}

function findBefore(source: Source, place: Place): Registration | undefined {
  for (const each of firstRegistrationsFirst(source)) {
    if (routesAt(source, place, each).some((at) => isBefore(at, place))) return each;
  }
  return undefined;
}

/** Where a registration answers requests that a middleware at `place` is meant for. */
function routesAt(source: Source, place: Place, registration: Registration): Place[] {
  if (registration.call.id === place.registration.call.id || !answers(source, registration)) return [];
  return placed(source, registration).filter((at) => covers(place, at));
}
