import type { Policy } from "../../../policy/policy.ts";
import { contains } from "../../../policy/span.ts";
import type { Source } from "../../../syntax/source.ts";
import { actualMethods } from "../shared/options/mount.ts";
import { everywhere, routeKey } from "./handlers.ts";
import { answering, type Route, routesOf } from "./routes.ts";

/**
 * Policies as the routes that a file shows use them: hapi answers preflights for the methods that a route has, and a
 * server's options stand where a route has none of its own. As they are where the file may not show all routes.
 */
export function onRoutes(source: Source, policies: readonly Policy[], handSet: readonly Policy[]): Policy[] {
  const routes = routesOf(source) ?? [];
  if (handSet.length > 0) return inLayers(routes, policies, handSet);
  if (routes.length === 0) return [...policies];
  return policies.map((policy) => {
    const own = routes.filter(({ span }) => contains(span, policy.span));
    const using = own.length > 0 ? own : routes.filter(({ hasOwn }) => !hasOwn);
    if (using.length === 0) return { ...policy, scope: { ...policy.scope, methods: [] } };
    const methods = using.flatMap((route) => route.methods);
    return methods.includes("*") ? policy : answering(policy, methods);
  });
}

/**
 * The policies of each route as answers meet them: what its handler sets, what extensions put over it, and `cors` over
 * both for the origins that it lets in. Preflights that `cors` answers go through the extensions as well.
 */
function inLayers(routes: readonly Route[], settings: readonly Policy[], handSet: readonly Policy[]): Policy[] {
  const ofServer = settings.filter(({ span }) => !routes.some((route) => contains(route.span, span)));
  const extensions = handSet.filter(({ scope }) => scope.route === everywhere);
  const keys = new Set(routes.map(({ span }) => routeKey(span.start)));
  const apart = handSet.filter(({ scope }) => scope.route !== everywhere && !keys.has(scope.route));
  if (routes.length === 0) return [...ofServer.flatMap((policy) => split(policy, everywhere)), ...handSet];
  const shown = routes.flatMap((route) => {
    const key = routeKey(route.span.start);
    const own = settings.filter(({ span }) => contains(route.span, span));
    const cors = own.length > 0 || route.hasOwn ? own : ofServer;
    const answered = route.methods.includes("*") ? cors : cors.map((policy) => answering(policy, route.methods));
    const handlers = handSet.filter(({ scope }) => scope.route === key);
    return [
      ...answered.flatMap((policy) => split(policy, key)),
      ...extensions.map((policy) => ({ ...policy, scope: { ...policy.scope, route: key } })),
      ...handlers.map((policy) => answeringFor(policy, route, cors.length > 0)),
    ];
  });
  return [...shown, ...apart];
}

/** What is put over answers in the end, and what answers preflights behind the extensions. */
function split(policy: Policy, route: string): Policy[] {
  const { scope, wire } = policy;
  const passedOn = { kind: "passed on", status: 404 } as const;
  return [
    {
      ...policy,
      scope: { ...scope, route, layer: 0, methods: actualMethods, writes: "on the way out" },
      wire: { ...wire, preflight: passedOn },
    },
    { ...policy, scope: { ...scope, route, layer: Number.MAX_SAFE_INTEGER, methods: ["OPTIONS"] } },
  ];
}

/** A handler answers for the methods of its route; those for OPTIONS, and for all methods where `cors` is off, answer preflights. */
function answeringFor(policy: Policy, { methods }: Route, hasCors: boolean): Policy {
  const takesAll = methods.includes("*");
  const takesOptions = methods.includes("OPTIONS") || (takesAll && !hasCors);
  const own = methods.includes("GET") ? [...methods, "HEAD"] : methods;
  const reached = takesAll ? (takesOptions ? undefined : actualMethods) : own;
  return {
    ...policy,
    scope: { ...policy.scope, ...(reached && { methods: reached }) },
    wire: { ...policy.wire, preflight: { kind: "passed on", status: takesOptions ? 200 : 404 } },
  };
}
