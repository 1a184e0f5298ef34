import type { Node } from "web-tree-sitter";
import type { Scope } from "../../../policy/policy.ts";
import { encloses } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { placesCalledOn } from "../express/routes/calledOn.ts";
import { type Faults, faultsOf, refusalBefore, refusalBehind } from "../express/routes/faults.ts";
import { isDoubtful, methodsLeft } from "../express/routes/leftover.ts";
import { isBesideProxy } from "../express/routes/mounts.ts";
import { isBehindOriginGuard } from "../express/routes/originGuards.ts";
import { covers, isBefore, type Place, placesOf } from "../express/routes/places.ts";
import {
  isAlwaysFailing,
  isHandedOn,
  isPlain,
  isSurelyAnswered,
  methodsAnswered,
  methodsReaching,
  type Target,
  targetsOf,
} from "../express/routes/targets.ts";
import { servesAssets } from "../shared/assets.ts";

/** A middleware on one path: its scope there, and what is wrong with its place. */
export interface Placed {
  readonly scope: Scope;
  readonly faults: Faults;
  /** Something of another file may answer before it is reached. */
  readonly isDoubtful?: boolean;
  /** All requests to the path fail behind it but preflights. */
  readonly isFailing?: boolean;
}

/** One place of a middleware on one path. */
interface Layer {
  readonly middleware: Node;
  readonly place: Place;
  /** Whether it is called for a path at all, where a handler calls it for some only; undefined where that is not sure. */
  readonly on?: (path: Place["path"]) => boolean | undefined;
}

function layersOf(source: Source, middlewares: readonly Node[]): Layer[] {
  return middlewares.flatMap((middleware) => placesOf(source, middleware).map((place) => ({ middleware, place })));
}

/** The same, with those that handlers call for some paths. */
function layersCalled(source: Source, middlewares: readonly Node[]): Layer[] {
  return middlewares.flatMap((middleware) => {
    const own: Layer[] = layersOf(source, [middleware]);
    const called = own.length > 0 || middleware.type !== "call_expression" ? [] : placesCalledOn(source, middleware);
    return called.length > 0 ? called.map((each) => ({ middleware, ...each })) : own;
  });
}

/** Whether requests to a path meet a layer, as far as that is known. */
function isMetOn({ place, on }: Layer, target: Target): boolean {
  return covers(place, target) && on?.(target.path) !== false;
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
  const alone = targets.size > mostPaths ? byRoute(layers) : undefined;
  for (const [route, target] of targets) {
    const chain = alone ? (alone.get(route) ?? []) : layers.filter(({ place }) => covers(place, target));
    const inOrder = chain.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
    for (const { layer, middleware, place } of numbered(inOrder)) {
      scopes.get(middleware.id)?.push({
        scope: scopeAt(source, middleware, route, layer, place),
        faults: faultsOf(source, middleware, "`cors`", place),
        ...(isUnsure(source, place) && { isDoubtful: true }),
      });
    }
  }
  for (const middleware of middlewares) {
    const own = scopes.get(middleware.id);
    if (own?.length === 0) own.push({ scope: ownScope(source, middleware), faults: {} });
  }
  return scopes;
}

function byRoute(layers: readonly Layer[]): ReadonlyMap<string, readonly Layer[]> {
  const known = new Map<string, Layer[]>();
  for (const layer of layers) {
    const route = routeOf(layer.place);
    const others = known.get(route);
    if (others) others.push(layer);
    else known.set(route, [layer]);
  }
  return known;
}

/**
 * The same for each path on which the file shows that something answers. Where it shows none, or where others may put more
 * there, the paths that middlewares are mounted on count as well.
 */
export function placedOnRoutes(source: Source, middlewares: readonly Node[]): ReadonlyMap<number, readonly Placed[]> {
  const layers = layersCalled(source, middlewares);
  const targets = targetsOf(source, new Set(layers.flatMap(idOfCall)), mostPaths);
  const shown = new Set(targets.map(({ root }) => root));
  const isOpen = layers.some(({ place }) => !shown.has(place.root) || !isPlain(place) || isHandedOn(source, place));
  if (isOpen || targets.length === 0) return placedOn(source, middlewares);
  const scopes = new Map<number, Placed[]>(middlewares.map(({ id }) => [id, []]));
  for (const target of targets) {
    const chain = layers.filter((layer) => isMetOn(layer, target));
    const inOrder = chain.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
    for (const { layer, middleware, place, on } of numbered(inOrder)) {
      const methods = methodsReaching(source, target, place);
      // What is mounted there need not answer all: the other paths get there.
      if (methods?.length === 0 && !isSurelyAnswered(source, target, place)) continue;
      const answered = methodsAnswered(target);
      const own = { ...ownScope(source, middleware), route: routeOf(target), layer };
      const scope = { ...own, ...(methods && { methods }), ...(answered && { answered }) };
      const isUncalled = on !== undefined && on(target.path) === undefined;
      const isDoubtful = isUncalled || isBesideProxy(source, place) || isBehindOriginGuard(source, place);
      const isFailing = isAlwaysFailing(source, target);
      const faults = { ...refusalBehind(source, place, target), ...refusalBefore(source, place, target) };
      const doubts = { ...(isDoubtful && { isDoubtful }), ...(isFailing && { isFailing }) };
      scopes.get(middleware.id)?.push({ scope, faults, ...doubts });
    }
  }
  for (const middleware of middlewares) {
    const own = scopes.get(middleware.id);
    if (own?.length === 0) own.push(unreached(source, middleware, layers, targets));
  }
  return scopes;
}

/** A middleware behind which nothing that the file shows answers, or of which it is not known what gets there. */
function unreached(source: Source, middleware: Node, layers: readonly Layer[], targets: readonly Target[]): Placed {
  const scope = ownScope(source, middleware);
  const own = layers.filter((layer) => layer.middleware.id === middleware.id);
  const isMet = (layer: Layer) => targets.some((target) => isMetOn(layer, target));
  if (own.length === 0) return { scope, faults: {} };
  if (own.every(({ place }) => isDoubtful(source, place))) return { scope, faults: {}, isDoubtful: true };
  return { scope: own.some(isMet) ? scope : { ...scope, answered: [] }, faults: {} };
}

function isUnsure(source: Source, place: Place): boolean {
  return isDoubtful(source, place) || isBesideProxy(source, place) || isBehindOriginGuard(source, place);
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
