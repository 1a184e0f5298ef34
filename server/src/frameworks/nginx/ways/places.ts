import { placeName, servesAssets } from "../config/places.ts";
import type { Site } from "../config/site.ts";
import type { Place } from "./policies.ts";

/** Names places; of those with the same name the second one gets a number. `suffix` ends all routes. */
export function placesIn(suffix = ""): (site: Site) => Place {
  const counts = new Map<string, number>();
  return ({ level, statement }) => {
    const name = placeName(level, statement);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const route = `${count > 1 ? `${name} #${count}` : name}${suffix}`;
    return { route, name, servesAssets: servesAssets(statement) };
  };
}
