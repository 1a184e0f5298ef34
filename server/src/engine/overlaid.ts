import { isOn, type Known } from "../policy/known.ts";
import type { Policy } from "../policy/policy.ts";
import type { Carried } from "../policy/wire.ts";
import { lazily } from "../syntax/lazily.ts";

const reading: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Policies as they go out, where the file shows which of them meet on one path, and in which order: one that others always
 * write over names nobody, and credentials that others allow are its own. `routes` are the policies of every route; those
 * of which it tells nothing stay as they are.
 */
export function overlaid(policies: readonly Policy[], routes: readonly Policy[]): Policy[] {
  const byRoute = groupedBy(routes, ({ scope }) => scope.route);
  const placesOf = groupedBy(routes, keyOf);
  const sentFrom = new Map([...placesOf].map(([key, places]) => [key, togetherAt(places, byRoute)]));
  return policies.map((policy) => {
    const together = sentFrom.get(keyOf(policy));
    if (!together) return policy;
    if (together.areLost(readMethods(policy).length > 0))
      return unheard(policy, "something behind it sets these headers");
    if (namesNobody(policy) && together.meetOpen()) return unheard(policy, "another layer on its path lets origins in");
    const credentials = together.credentials();
    const credited = credentials ? { ...policy, credentials } : policy;
    const varied = together.vary() ? maybeVarying(credited) : credited;
    return together.areBehindStops() && !isRefused(varied)
      ? unheard(policy, "something in front of it ends what other origins ask")
      : varied;
  });
}

/** The policies of each path. */
type Routes = ReadonlyMap<string, readonly Policy[]>;

function groupedBy(policies: readonly Policy[], keyOf: (policy: Policy) => string): Map<string, Policy[]> {
  const groups = new Map<string, Policy[]>();
  for (const policy of policies) {
    const key = keyOf(policy);
    const group = groups.get(key);
    if (group) group.push(policy);
    else groups.set(key, [policy]);
  }
  return groups;
}

/** The same for one policy in all of its places. */
function keyOf({ framework, span, origins }: Policy): string {
  return `${framework} ${span.start} ${span.end} ${origins.span.start} ${origins.span.end}`;
}

/** What is told of a policy from all of its places, each once: a middleware with a name may have hundreds of them. */
function togetherAt(places: readonly Policy[], routes: Routes) {
  const areLost = (isRead: boolean) => lazily(() => places.every((place) => isLost(place, isRead, routes)));
  const [lostIfRead, lostUnread] = [areLost(true), areLost(false)];
  return {
    areLost: (isRead: boolean) => (isRead ? lostIfRead() : lostUnread()),
    meetOpen: lazily(() => places.some((place) => layersWith(place, routes).some(isOpenTo))),
    credentials: lazily(() => creditedIn(places, routes)),
    vary: lazily(() => places.every((place) => layersWith(place, routes).some(varies))),
    areBehindStops: lazily(() => places.every((place) => isBehindStop(place, routes))),
  };
}

/** Whom such a policy refuses, other layers may let in all the same: it sends nothing that would say no. */
function namesNobody({ origins: { set } }: Policy): boolean {
  return set.kind === "nobody" || (set.kind === "exact" && set.origin === "");
}

function isOpenTo(other: Policy): boolean {
  return !namesNobody(other) && !other.failure && !other.scope.removes;
}

/** Whether a layer in front ends every request of the origins that it does not let in: whom it lets in is said of that layer. */
function isBehindStop(place: Policy, routes: Routes): boolean {
  if (place.scope.onErrors) return false;
  const methods = readMethods(place);
  const earlier = layersWith(place, routes).filter(({ scope }) => scope.layer < place.scope.layer);
  return hasLayerOf(
    earlier,
    ({ scope, wire, failure }) =>
      wire.stops === true && !failure && methods.every((method) => scope.methods?.includes(method) ?? true),
  );
}

/** Whether there is a layer whose policies, which are alternatives, all are so. */
function hasLayerOf(policies: readonly Policy[], isSo: (policy: Policy) => boolean): boolean {
  const layers = new Set(policies.map(({ scope: { layer } }) => layer));
  for (const policy of policies) if (layers.has(policy.scope.layer) && !isSo(policy)) layers.delete(policy.scope.layer);
  return layers.size > 0;
}

/** `*` with credentials is of no use to those that are let in either. */
function isRefused({ origins: { set }, credentials }: Policy): boolean {
  return set.kind === "everyone" && set.how === "wildcard" && isOn(credentials);
}

/** Whether no answer that a page reads carries the origin that a policy names. */
function isLost(place: Policy, isRead: boolean, routes: Routes): boolean {
  const methods = readMethods(place);
  if (methods.length === 0) return isRead || isAnsweredBefore(place, routes);
  const others = layersWith(place, routes);
  return hasLayerOf(others, (other) => replaces(other, place, methods));
}

/** Whether nothing is left of an origin beside what another layer sends: that takes its place, or stands beside it, which is valid for nobody. */
function replaces(other: Policy, place: Policy, methods: readonly string[]): boolean {
  if (!isBehind(other, place)) {
    const isSecond = place.scope.joins === "adds" && !other.scope.removes && namesAlways(other, methods);
    return isSecond || (place.scope.joins === "yields" && sendsAlways(other, methods));
  }
  return writesOver(other, methods) || (other.scope.joins === "adds" && sendsAlways(other, methods));
}

/** Whether something in front of what is there for preflights answers them. */
function isAnsweredBefore(place: Policy, routes: Routes): boolean {
  return layersWith(place, routes).some(
    ({ scope, wire }) =>
      scope.layer < place.scope.layer &&
      wire.preflight.kind === "answered" &&
      (scope.methods?.includes("OPTIONS") ?? true),
  );
}

function readMethods({ scope }: Pick<Policy, "scope">): readonly string[] {
  return reading.filter((method) => [scope.methods, scope.answered].every((list) => list?.includes(method) ?? true));
}

/** The other layers that an answer meets; what is there for errors only meets answers to those that failed. */
function layersWith({ scope: own }: Policy, routes: Routes): Policy[] {
  const there = routes.get(own.route) ?? [];
  return there.filter(({ scope }) => scope.layer !== own.layer && (!scope.onErrors || own.onErrors));
}

/** Whether a policy writes its headers after another one on the same path. */
function isBehind({ scope: other }: Policy, { scope }: Policy): boolean {
  if (other.route !== scope.route) return false;
  if (other.writes !== scope.writes) return other.writes === "on the way out";
  return other.writes === "on the way in" ? other.layer > scope.layer : other.layer < scope.layer;
}

/** Whether a policy always puts an origin of its own in the place of others, or takes theirs away; one that is for everybody is as good as theirs. */
function writesOver(policy: Policy, methods: readonly string[]): boolean {
  const { scope, origins } = policy;
  const isForAll = origins.set.kind === "everyone" && !scope.removes;
  return !isForAll && scope.joins === "replaces" && namesAlways(policy, methods);
}

/** Whether every answer to these methods has an origin from a policy; nothing is left of it where a layer takes it away. */
function sendsAlways(policy: Policy, methods: readonly string[]): boolean {
  const { scope, origins } = policy;
  const isForAll = origins.set.kind === "everyone" && scope.joins !== "adds";
  return !isForAll && !scope.removes && scope.joins !== "fills" && namesAlways(policy, methods);
}

function namesAlways({ scope, wire: { simple }, origins, failure }: Policy, methods: readonly string[]): boolean {
  const isReached = methods.every((method) => scope.methods?.includes(method) ?? true);
  const isForAll = simple.denied.origin !== "nothing" || origins.set.kind === "everyone";
  return isReached && !failure && simple.allowed.origin !== "nothing" && isForAll;
}

/** What is wrong with its options is all that is left to say of it. */
function unheard(policy: Policy, why: string): Policy {
  return {
    ...maybeVarying(policy),
    origins: { set: { kind: "unknown", why }, span: policy.origins.span, entries: [] },
  };
}

/** The credentials that other layers allow, or take away, wherever it lies. */
function creditedIn(places: readonly Policy[], routes: Routes): Known<boolean> | undefined {
  const given = places.map((place) => creditedBy(place, routes));
  const [first] = given;
  return first && given.every((one) => one && isOn(one) === isOn(first)) ? first : undefined;
}

/** Whether answers that meet a layer may say `Vary` because of it. */
function varies({ scope, failure, wire: { simple } }: Policy): boolean {
  return !failure && !scope.removes && simple.allowed.vary !== false;
}

function maybeVarying(policy: Policy): Policy {
  const maybe = (carried: Carried) => (carried.vary === false ? { ...carried, vary: undefined } : carried);
  const { allowed, denied } = policy.wire.simple;
  return { ...policy, wire: { ...policy.wire, simple: { allowed: maybe(allowed), denied: maybe(denied) } } };
}

function creditedBy(place: Policy, routes: Routes): Known<boolean> | undefined {
  const methods = readMethods(place);
  if (methods.length === 0 || place.scope.joins === "adds") return undefined;
  const others = layersWith(place, routes).filter(({ scope, failure }) => {
    return !failure && methods.every((method) => scope.methods?.includes(method) ?? true);
  });
  const removing = others.find((other) => other.scope.removes && isBehind(other, place) && isOn(other.credentials));
  if (isOn(place.credentials)) {
    return removing && "span" in removing.credentials
      ? ({ ...removing.credentials, value: false } as Known<boolean>)
      : undefined;
  }
  if (place.credentials.kind === "unknown" || removing) return undefined;
  const { set } = place.origins;
  const isOpen = set.kind === "everyone" && set.how === "wildcard";
  return others.find((other) => isOn(other.credentials) && gives(other, isOpen))?.credentials;
}

/**
 * Whether the credentials of a policy go out whatever the origin is. One that lets everybody in speaks for itself, and `*`
 * is meant for requests without them where they belong to the origin of another layer.
 */
function gives({ wire: { simple }, scope, origins }: Policy, isOpen: boolean): boolean {
  if (scope.removes || scope.joins === "yields" || origins.set.kind === "everyone") return false;
  return simple.allowed.others && simple.denied.others && (!isOpen || simple.allowed.origin === "nothing");
}
