import type { Policy } from "../../../policy/policy.ts";
import { sameSpan } from "../../../policy/span.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { exactlyAt } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { covers, isBefore, type Place, placesOf } from "../express/routes/places.ts";
import { type Path, receiverOf } from "../express/routes/registrations.ts";

/** Where a server answers: its application, the path, and when requests come there. */
type Answering = Pick<Place, "root" | "path" | "order">;

/** Where `apollo-server-express` answers, where nothing is written. */
const standing = "/graphql";
/** Behind all middlewares. */
const last = 1000;

/**
 * Servers on the paths on which `cors` stands in front of them: it answers the preflights, and what they send replaces what
 * it sent. All other paths keep what it sends.
 */
export function onPaths(source: Source, policies: readonly Policy[]): Policy[] {
  const inFront = policies.filter(({ framework }) => framework === "cors");
  if (inFront.length === 0) return [...policies];
  return policies.flatMap((policy) => {
    const at = policy.framework === "apollo-server" ? answeringAt(source, policy) : undefined;
    if (!at) return [policy];
    const route = `${at.root} ${at.path.text}`;
    const there = alternativesIn(inFront.filter((each) => isInFront(source, each, at)));
    if (there.length === 0) return [policy];
    const copies = there.filter(({ scope }) => scope.route !== route).map((each) => onRoute(each, route));
    return [...copies, { ...policy, scope: { ...policy.scope, route, layer: last } }];
  });
}

/** The policies of each call on the first of its paths: those on the others are the same. */
function alternativesIn(policies: readonly Policy[]): Policy[] {
  return policies.filter((policy) => {
    const first = policies.find(({ span }) => sameSpan(span, policy.span));
    return first?.scope.route === policy.scope.route;
  });
}

function onRoute(policy: Policy, route: string): Policy {
  const { methods: _methods, answered: _answered, ...scope } = policy.scope;
  return { ...policy, scope: { ...scope, route } };
}

function isInFront(source: Source, { span }: Policy, at: Answering): boolean {
  const middleware = exactlyAt(source, span);
  const places = middleware ? placesOf(source, middleware) : [];
  return places.some((place) => place.registration.method === "use" && covers(place, at) && isBefore(place, at));
}

/** `server.applyMiddleware({ app, path })`, or `app.use(server.getMiddleware({ path }))`. */
function answeringAt(source: Source, { span }: Policy): Answering | undefined {
  const node = exactlyAt(source, span);
  const call = node && methodCall(source, node);
  const options = call?.given[0] && javascriptValue(source, call.given[0]);
  const path = pathIn(options);
  if (!call || path === undefined) return undefined;
  if (call.method === "applyMiddleware") {
    const app = options && entryOf(options, "app");
    return app && { root: receiverOf(source, app.node), path: below("", path), order: [call.call.endIndex] };
  }
  const [place] = placesOf(source, call.call);
  return place && { root: place.root, path: below(place.path.text, path), order: place.order };
}

/** Without a slash at its end; undefined where it is not told. */
function pathIn(options: Value | undefined): string | undefined {
  if (!options) return standing;
  const path = entryOf(options, "path");
  if (!path || path.kind === "undefined") return options.kind === "record" ? standing : undefined;
  return path.kind === "text" ? path.value.replace(/\/$/, "") : undefined;
}

function below(outer: string, path: string): Path {
  return { text: `${outer}${path}`, isPrefix: true };
}
