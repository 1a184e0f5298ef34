import type { Source } from "../../../../syntax/source.ts";
import { answers, covers, isBefore, type Place, placed } from "./places.ts";
import { firstRegistrationsFirst, lastRegistrationsFirst, mountsOf, type Registration } from "./registrations.ts";

/** The methods of the requests that get to a place; undefined where all do. Behind the routes only preflights are left. */
export function methodsLeft(source: Source, place: Place): readonly string[] | undefined {
  return routeBefore(source, place) ? ["OPTIONS"] : place.methods;
}

/** The first route that answers before a middleware for all of them is reached; none where one is behind it, or none is known. */
export function routeBefore(source: Source, place: Place): Registration | undefined {
  if (place.registration.method !== "use") return undefined;
  if (!before.has(place)) before.set(place, isBehind(source, place) ? undefined : findBefore(source, place));
  return before.get(place);
}

const before = new WeakMap<Place, Registration | undefined>();

/** Whether a route is behind a place. Where routers are mounted, what stands in front of it in the text may be behind it. */
function isBehind(source: Source, place: Place): boolean {
  const hasRouters = mountsOf(source).some(({ handlers }) => handlers.some(({ type }) => type === "identifier"));
  for (const each of lastRegistrationsFirst(source)) {
    if (!hasRouters && each.call.endIndex < place.registration.call.startIndex) return false;
    if (routesAt(source, place, each).some((at) => !isBefore(at, place))) return true;
  }
  return false;
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
