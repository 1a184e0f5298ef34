import type { Policy } from "../../../../policy/policy.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { allMethods, mountedMethods } from "../options/mount.ts";
import { behindGuards } from "./guards.ts";
import { type Layer, layersOf } from "./layers.ts";
import { methodsIn } from "./paths.ts";
import { appOf, callsOf, isBefore, matches, type Place, placesIn, type Routing } from "./places.ts";
import { behindRefusals, maybeBehind, refusalsOf, refusedOn } from "./refusals.ts";

/** A handler that answers requests of some methods to a path. */
interface Route extends Place {
  readonly methods: readonly string[] | undefined;
}

const routed = /\.(?:all|get|post|put|patch|delete|on)[^\S\n]*\(/g;
const mostCalls = 400;
/** Beyond so many routes policies are taken as they are. */
const mostRoutes = 60;

/**
 * Policies on every path on which the file shows that a handler answers, in the order in which requests meet them. Those
 * of apps that show none, or that may have others, are left as they are.
 */
export function onRoutes(source: Source, read: readonly Policy[], routing: Routing): Policy[] {
  const refusals = refusalsOf(source, routing);
  const policies = behindRefusals(source, behindGuards(source, read, routing), routing, refusals);
  // A large file is not read through for what would be left alone.
  const undecided = () => maybeBehind(source, policies, routing, refusals);
  if (source.occurrences(routed).length > mostCalls) return undecided();
  const routes = routesOf(source, routing);
  if (routes.length === 0 || routes.length > mostRoutes) return undecided();
  const apps = new Set(routes.map(({ app }) => app));
  const open = new Set([...apps].filter((app) => routing.isOpen(source, app)));
  const targets = new Map(routes.map((route) => [`${route.app} ${route.path}`, route]));
  const layers = policies.flatMap((policy) => layersOf(source, policy, policies, routing));
  const inOrder = layers.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
  return policies.flatMap((policy) => {
    const own = inOrder.filter(({ policy: of, place: { app } }) => of === policy && apps.has(app) && !open.has(app));
    if (own.length === 0) return [policy];
    const placed = own.flatMap((layer) =>
      [...targets].flatMap(([key, target]) => {
        if (layer.place.app !== target.app || !matches(layer.place.path, target.path)) return [];
        if (layer.except.some((path) => matches(path, target.path))) return [];
        const before = routesBefore(layer, target, routes);
        const placed = placedOn(
          layer,
          key,
          inOrder.findIndex((one) => isSameLayer(one, layer)),
          before,
          answeredOn(target, routes),
        );
        const answered = mayTakeOptions(source, target, routes) ? placed : unanswered(placed);
        return [refusedOn(answered, layer.place, target, refusals)];
      }),
    );
    // Nothing that the file shows answers behind it.
    return placed.length > 0 ? placed : [{ ...policy, scope: { ...policy.scope, methods: [] } }];
  });
}

/** Policies of one place are alternatives: the sides of a condition, or what is written there, and nothing. */
function isSameLayer({ policy: first, place: at }: Layer, { policy: second, place }: Layer): boolean {
  const isSame = first.span.start === second.span.start && first.span.end === second.span.end;
  const isAlike = first.scope.removes === second.scope.removes && first.framework === second.framework;
  return isSame && isAlike && !isBefore(at, place) && !isBefore(place, at);
}

function mayTakeOptions(source: Source, target: Place, routes: readonly Route[]): boolean {
  if (source.mentions(/["'`]OPTIONS["'`]|isPreflight|\.options[^\S\n]*\(/)) return true;
  return routes.some((each) => {
    const isThere = each.app === target.app && matches(each.path, target.path);
    return isThere && (each.methods?.includes("OPTIONS") ?? true);
  });
}

/** Where no route takes OPTIONS, what a middleware does not answer is an error. */
function unanswered(policy: Policy): Policy {
  const { wire } = policy;
  if (wire.preflight.kind !== "passed on") return policy;
  return { ...policy, wire: { ...wire, preflight: { ...wire.preflight, status: 404 } } };
}

function routesBefore({ place }: Layer, target: Place, routes: readonly Route[]): Route[] {
  return routes.filter((each) => each.app === target.app && isBefore(each, place) && matches(each.path, target.path));
}

/** The methods that one of the routes on a path answers; undefined where these are all. */
function answeredOn(target: Place, routes: readonly Route[]): readonly string[] | undefined {
  const there = routes.filter((each) => each.app === target.app && matches(each.path, target.path));
  const answered = methodsIn(there);
  return answered.length < allMethods.length ? answered : undefined;
}

function placedOn(
  { policy, own }: Layer,
  route: string,
  layer: number,
  before: readonly Route[],
  answered: readonly string[] | undefined,
): Policy {
  const left = own.filter((method) => !before.some((each) => each.methods?.includes(method) ?? true));
  const { methods: _methods, ...scope } = policy.scope;
  const isPart = left.length < allMethods.length;
  return {
    ...policy,
    scope: { ...scope, route, layer, ...(isPart && { methods: left }), ...(answered && { answered }) },
  };
}

function routesOf(source: Source, routing: Routing): Route[] {
  return callsOf(source, routing.methods).flatMap((call) => {
    const { object, method, given } = call;
    const app = appOf(source, object);
    const [path, listed] = method === "on" ? [given[1], given[0]] : [given[0], undefined];
    const last = given.at(-1);
    const isWhole = method === "use" && given.length === 1;
    const value = path && !isWhole ? javascriptValue(source, path) : undefined;
    const texts = isWhole ? ["/*"] : value && given.length > 1 ? textsOf(value) : [];
    if (!app || texts.length === 0 || !last || !routing.answers(source, last, call)) return [];
    const mount = { method, listed: listed && javascriptValue(source, listed) };
    const answered = mountedMethods(mount);
    const order = [routing.order(source, call), last.startIndex];
    const places = texts.flatMap((text) => placesIn(source, routing, app, text, order));
    return places.map((place) => ({ ...place, methods: answered }));
  });
}

/** The paths that a route is put on: one, or several in a list. */
function textsOf(value: Value): string[] {
  const items = value.kind === "list" ? value.items : [value];
  const texts = items.flatMap((item) => (item.kind === "text" ? [item.value] : []));
  return texts.length === items.length ? texts : [];
}
