import type { Node } from "web-tree-sitter";
import type { Scope } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { servesAssets } from "../assets.ts";
import { type Faults, faultsOf } from "../express/routes/faults.ts";
import { methodsLeft } from "../express/routes/leftover.ts";
import { covers, isBefore, type Place, placesOf } from "../express/routes/places.ts";

/** A middleware on one path: its scope there, and what is wrong with its place. */
export interface Placed {
  readonly scope: Scope;
  readonly faults: Faults;
}

/** One place of a middleware on one path. */
interface Layer {
  readonly middleware: Node;
  readonly place: Place;
}

/** Beyond so many paths each middleware is taken for itself. */
const mostPaths = 40;

/**
 * Where middlewares lie: for each path that one of them is mounted on, all that lie on it, in the order in which a request
 * meets them. One whose place the file does not show lies on a path of its own.
 */
export function placedOn(source: Source, middlewares: readonly Node[]): ReadonlyMap<number, readonly Placed[]> {
  const layers = middlewares.flatMap((middleware) =>
    placesOf(source, middleware).map((place): Layer => ({ middleware, place })),
  );
  const targets = new Map(layers.map((layer) => [routeOf(layer.place), layer.place]));
  const scopes = new Map<number, Placed[]>(middlewares.map(({ id }) => [id, []]));
  for (const [route, target] of targets) {
    const isAlone = targets.size > mostPaths;
    const chain = layers.filter(({ place }) => (isAlone ? routeOf(place) === route : covers(place, target)));
    const inOrder = chain.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
    for (const [layer, { middleware, place }] of inOrder.entries()) {
      scopes.get(middleware.id)?.push({
        scope: scopeAt(source, middleware, route, layer, place),
        faults: faultsOf(source, middleware, "`cors`", place),
      });
    }
  }
  for (const middleware of middlewares) {
    const own = scopes.get(middleware.id);
    if (own?.length === 0) own.push({ scope: ownScope(source, middleware), faults: {} });
  }
  return scopes;
}

/** Of a middleware that lies alone. */
export function ownScope(source: Source, middleware: Node): Scope {
  return {
    route: String(middleware.startIndex),
    layer: 0,
    writes: "on the way in",
    joins: "replaces",
    servesAssets: servesAssets(source, middleware),
  };
}

function scopeAt(source: Source, middleware: Node, route: string, layer: number, place: Place): Scope {
  const methods = methodsLeft(source, place);
  return { ...ownScope(source, middleware), route, layer, ...(methods && { methods }) };
}

function routeOf({ root, path }: Place): string {
  return `${root} ${path.text}`;
}
