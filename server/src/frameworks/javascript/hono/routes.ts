import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { functionAround, functionTypes, parametersOf } from "../../../syntax/javascript/functions.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { nodeAt } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { type Mount, mountedMethods, mountOf } from "../shared/options/mount.ts";
import { appOf, callsOf, isBefore, isOpen, matches, type Place, placesIn } from "./places.ts";

/** A handler that answers requests of some methods to a path. */
interface Route extends Place {
  readonly methods: readonly string[] | undefined;
}

interface Layer {
  readonly policy: Policy;
  readonly place: Place;
  /** The methods that it is there for. */
  readonly own: readonly string[];
}

const routing = ["get", "post", "put", "patch", "delete", "all", "on"];
const methods: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const routed = /\.(?:all|get|post|put|patch|delete|on)\s*\(/g;
const mostCalls = 400;
/** Beyond so many routes policies are taken as they are. */
const mostRoutes = 60;

/**
 * Policies on every path on which the file shows that a handler answers, in the order in which requests meet them. Those
 * of apps that show none, or that may have others, are left as they are.
 */
export function onRoutes(source: Source, policies: readonly Policy[]): Policy[] {
  // A large file is not read through for what would be left alone.
  if ((source.text.match(routed)?.length ?? 0) > mostCalls) return [...policies];
  const routes = routesOf(source);
  if (routes.length === 0 || routes.length > mostRoutes) return [...policies];
  const apps = new Set(routes.map(({ app }) => app));
  const open = new Set([...apps].filter((app) => isOpen(source, app)));
  const targets = new Map(routes.map((route) => [`${route.app} ${route.path}`, route]));
  const layers = policies.flatMap((policy) => layersOf(source, policy));
  const inOrder = layers.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
  return policies.flatMap((policy) => {
    const own = inOrder.filter(({ policy: of, place: { app } }) => of === policy && apps.has(app) && !open.has(app));
    if (own.length === 0) return [policy];
    const placed = own.flatMap((layer) =>
      [...targets].flatMap(([key, target]) => {
        if (layer.place.app !== target.app || !matches(layer.place.path, target.path)) return [];
        return [placedOn(layer, key, inOrder.indexOf(layer), routesBefore(layer, target, routes))];
      }),
    );
    // Nothing that the file shows answers behind it.
    return placed.length > 0 ? placed : [{ ...policy, scope: { ...policy.scope, methods: [] } }];
  });
}

function routesBefore({ place }: Layer, target: Place, routes: readonly Route[]): Route[] {
  return routes.filter((each) => each.app === target.app && isBefore(each, place) && matches(each.path, target.path));
}

function placedOn({ policy, own }: Layer, route: string, layer: number, before: readonly Route[]): Policy {
  const left = own.filter((method) => !before.some((each) => each.methods?.includes(method) ?? true));
  const { methods: _methods, ...scope } = policy.scope;
  return { ...policy, scope: { ...scope, route, layer, ...(left.length < methods.length && { methods: left }) } };
}

function layersOf(source: Source, policy: Policy): Layer[] {
  const found = mountOfPolicy(source, policy);
  const app = found && appOf(source, found.mount.receiver);
  if (!found || !app) return [];
  const { mount, at, isMiddleware } = found;
  const isEverywhere = mount.path?.kind !== "text";
  if (isEverywhere && mount.path?.kind === "list") return [];
  const path = mount.path?.kind === "text" ? mount.path.value : "*";
  const own = (isMiddleware ? mountedMethods(mount) : policy.scope.methods) ?? methods;
  return placesIn(source, app, path, [mount.call.endIndex, at.startIndex]).map((place) => ({ policy, place, own }));
}

interface Found {
  readonly mount: Mount;
  readonly at: Node;
  readonly isMiddleware: boolean;
}

/** Where the middleware or the handler of a policy is handed over. */
function mountOfPolicy(source: Source, { span }: Policy): Found | undefined {
  const node = nodeAt(source, span);
  const own = node?.type === "call_expression" ? mountOf(source, node) : undefined;
  if (node && own) return { mount: own, at: node, isMiddleware: true };
  const inner = node && functionTypes.has(node.type) ? node : node && functionAround(node);
  for (let fn = inner; fn; fn = functionAround(fn)) {
    const mount = mountOfHandler(source, fn);
    if (mount) return { mount, at: fn, isMiddleware: false };
  }
  return undefined;
}

function routesOf(source: Source): Route[] {
  return callsOf(source, routing).flatMap((call) => {
    const { object, method, given } = call;
    const app = appOf(source, object);
    const [path, listed] = method === "on" ? [given[1], given[0]] : [given[0], undefined];
    const text = path && javascriptValue(source, path);
    const last = given.at(-1);
    if (!app || text?.kind !== "text" || !last || given.length < 2 || !answers(last)) return [];
    const mount = { method, listed: listed && javascriptValue(source, listed) };
    const answered = mountedMethods(mount);
    return placesIn(source, app, text.value, [call.call.endIndex, last.startIndex]).map((place) => ({
      ...place,
      methods: answered,
    }));
  });
}

/** Whether the last handler of a route answers: a function that does not take `next`, or what is not known. */
function answers(handler: Node): boolean {
  if (functionTypes.has(handler.type)) return parametersOf(handler).length < 2;
  return handler.type !== "call_expression";
}
