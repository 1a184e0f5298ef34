import type { Node } from "web-tree-sitter";
import type { Scope } from "../../../policy/policy.ts";
import { encloses } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Faults, faultsOf } from "../express/routes/faults.ts";
import { methodsLeft } from "../express/routes/leftover.ts";
import { covers, isBefore, type Place, placesOf } from "../express/routes/places.ts";
import { isHandedOn, isPlain, methodsAnswered, methodsReaching, targetsOf } from "../express/routes/targets.ts";
import { servesAssets } from "../shared/assets.ts";

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

function layersOf(source: Source, middlewares: readonly Node[]): Layer[] {
  return middlewares.flatMap((middleware) => placesOf(source, middleware).map((place) => ({ middleware, place })));
}

/** Layers with their numbers: those of which a condition puts one or the other in place share theirs. */
function numbered(inOrder: readonly Layer[]): (Layer & { readonly layer: number })[] {
  let layer = -1;
  return inOrder.map((one, index) => {
    const before = inOrder[index - 1];
    if (!before || !isEither(before.place.registration.call, one.place.registration.call)) layer++;
    return { ...one, layer };
  });
}

/** Whether two nodes stand in different branches of one `if`. */
function isEither(first: Node, second: Node): boolean {
  for (let at: Node | null = first; at; at = at.parent) {
    const alternative = at.type === "if_statement" ? at.childForFieldName("alternative") : null;
    if (alternative && encloses(alternative, second)) return !encloses(alternative, first);
  }
  return false;
}

/** Beyond so many paths each middleware is taken for itself. */
const mostPaths = 40;

/**
 * Where middlewares lie: for each path that one of them is mounted on, all that lie on it, in the order in which a request
 * meets them. One whose place the file does not show lies on a path of its own.
 */
export function placedOn(source: Source, middlewares: readonly Node[]): ReadonlyMap<number, readonly Placed[]> {
  const layers = layersOf(source, middlewares);
  const targets = new Map(layers.map((layer) => [routeOf(layer.place), layer.place]));
  const scopes = new Map<number, Placed[]>(middlewares.map(({ id }) => [id, []]));
  for (const [route, target] of targets) {
    const isAlone = targets.size > mostPaths;
    const chain = layers.filter(({ place }) => (isAlone ? routeOf(place) === route : covers(place, target)));
    const inOrder = chain.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
    for (const { layer, middleware, place } of numbered(inOrder)) {
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

/**
 * The same for each path on which the file shows that something answers. Where it shows none, or where others may put more
 * there, the paths that middlewares are mounted on count as well.
 */
export function placedOnRoutes(source: Source, middlewares: readonly Node[]): ReadonlyMap<number, readonly Placed[]> {
  const layers = layersOf(source, middlewares);
  const targets = targetsOf(source, new Set(layers.flatMap(idOfCall)), mostPaths);
  const shown = new Set(targets.map(({ root }) => root));
  const isOpen = layers.some(({ place }) => !shown.has(place.root) || !isPlain(place) || isHandedOn(source, place));
  if (isOpen || targets.length === 0) return placedOn(source, middlewares);
  const scopes = new Map<number, Placed[]>(middlewares.map(({ id }) => [id, []]));
  for (const target of targets) {
    const chain = layers.filter(({ place }) => covers(place, target));
    const inOrder = chain.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
    for (const { layer, middleware, place } of numbered(inOrder)) {
      const methods = methodsReaching(target, place);
      const answered = methodsAnswered(target);
      const own = { ...ownScope(source, middleware), route: routeOf(target), layer };
      const scope = { ...own, ...(methods && { methods }), ...(answered && { answered }) };
      scopes.get(middleware.id)?.push({ scope, faults: {} });
    }
  }
  const isPlaced = new Set(layers.map(({ middleware }) => middleware.id));
  for (const middleware of middlewares) {
    const own = scopes.get(middleware.id);
    const scope = ownScope(source, middleware);
    // Nothing that the file shows answers behind it.
    if (own?.length === 0) {
      own.push({ scope: isPlaced.has(middleware.id) ? { ...scope, answered: [] } : scope, faults: {} });
    }
  }
  return scopes;
}

/** The handler of a layer as it is handed over, where it is the call of a middleware: that never answers requests itself. */
function idOfCall({ middleware, place: { registration, order } }: Layer): number[] {
  const handler = registration.handlers[order.at(-1) ?? -1];
  return handler && middleware.type === "call_expression" ? [handler.id] : [];
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

function routeOf({ root, path }: Pick<Place, "root" | "path">): string {
  return `${root} ${path.text}`;
}
