import type { Source } from "../../../../syntax/source.ts";
import { answers, covers, isBefore, type Place, placed } from "./places.ts";
import { type Registration, registrationsOf } from "./registrations.ts";

/** The methods of the requests that get to a place; undefined where all do. Behind the routes only preflights are left. */
export function methodsLeft(source: Source, place: Place): readonly string[] | undefined {
  return routesBefore(source, place).length > 0 ? ["OPTIONS"] : place.methods;
}

/** The routes that answer before a middleware for all of them is reached; none where one is behind it, or none is known. */
export function routesBefore(source: Source, place: Place): readonly Registration[] {
  if (place.registration.method !== "use") return [];
  const routes = registrationsOf(source)
    .filter((each) => each.call.id !== place.registration.call.id && answers(source, each))
    .flatMap((registration) => placed(source, registration).map((at) => ({ registration, at })))
    .filter(({ at }) => covers(place, at));
  if (routes.some(({ at }) => !isBefore(at, place))) return [];
  return routes.map(({ registration }) => registration);
}
