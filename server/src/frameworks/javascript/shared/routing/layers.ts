import type { Policy } from "../../../../policy/policy.ts";
import type { Source } from "../../../../syntax/source.ts";
import { allMethods, type Mount } from "../options/mount.ts";
import { appOf, type Place, placesIn, type Routing } from "./places.ts";

/** A policy at one of its places. */
export interface Layer {
  readonly policy: Policy;
  readonly place: Place;
  /** The methods that it is there for. */
  readonly own: readonly string[];
  /** The patterns of the paths on which it is not asked. */
  readonly except: readonly string[];
}

/** Where the middleware or the handler of a policy lies, on all apps that take it. */
export function layersOf(source: Source, policy: Policy, all: readonly Policy[], routing: Routing): Layer[] {
  const found = routing.mountOf(source, policy, all);
  const app = found && appOf(source, found.mount.receiver);
  if (!found || !app) return [];
  const { mount, at } = found;
  const isEverywhere = mount.path?.kind !== "text";
  if (isEverywhere && mount.path?.kind === "list") return [];
  const path = mount.path?.kind === "text" ? patternOf(mount, mount.path.value, routing) : "*";
  const own = found.methods ?? allMethods;
  const order = [routing.order(source, mount), at];
  return placesIn(source, routing, app, path, order).map((place) => ({
    policy,
    place,
    own,
    except: found.except ?? [],
  }));
}

function patternOf({ method }: Mount, path: string, routing: Routing): string {
  return method === "use" ? routing.pattern(path) : path;
}
