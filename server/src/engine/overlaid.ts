import { isOn, type Known } from "../policy/known.ts";
import type { Policy } from "../policy/policy.ts";
import { sameSpan } from "../policy/span.ts";
import type { Carried } from "../policy/wire.ts";

const reading: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Policies as they go out, where the file shows which of them meet on one path, and in which order: one that others always
 * write over names nobody, and credentials that others allow are its own. `routes` are the policies of every route; those
 * of which it tells nothing stay as they are.
 */
export function overlaid(policies: readonly Policy[], routes: readonly Policy[]): Policy[] {
  return policies.map((policy) => {
    const places = routes.filter((other) => isSame(policy, other));
    if (places.length === 0) return policy;
    if (places.every((place) => isLost(place, policy, routes)))
      return unheard(policy, "something behind it sets these headers");
    if (namesNobody(policy) && places.some((place) => layersWith(place, routes).some(isOpenTo)))
      return unheard(policy, "another layer on its path lets origins in");
    const credited = withVary(withCredentials(policy, places, routes), places, routes);
    const isGuarded = places.every((place) => isBehindStop(place, routes));
    return isGuarded && !isRefused(credited)
      ? unheard(policy, "something in front of it ends what other origins ask")
      : credited;
  });
}

/** Whom such a policy refuses, other layers may let in all the same: it sends nothing that would say no. */
function namesNobody({ origins: { set } }: Policy): boolean {
  return set.kind === "nobody" || (set.kind === "exact" && set.origin === "");
}

function isOpenTo(other: Policy): boolean {
  return !namesNobody(other) && !other.failure && !other.scope.removes;
}

/** Whether a layer in front ends every request of the origins that it does not let in: whom it lets in is said of that layer. */
function isBehindStop(place: Policy, routes: readonly Policy[]): boolean {
  if (place.scope.onErrors) return false;
  const methods = readMethods(place);
  const earlier = layersWith(place, routes).filter(({ scope }) => scope.layer < place.scope.layer);
  const layers = new Set(earlier.map(({ scope: { layer } }) => layer));
  return [...layers].some((layer) =>
    earlier.every(
      ({ scope, wire, failure }) =>
        scope.layer !== layer ||
        (wire.stops && !failure && methods.every((method) => scope.methods?.includes(method) ?? true)),
    ),
  );
}

/** `*` with credentials is of no use to those that are let in either. */
function isRefused({ origins: { set }, credentials }: Policy): boolean {
  return set.kind === "everyone" && set.how === "wildcard" && isOn(credentials);
}

function isSame(policy: Policy, other: Policy): boolean {
  const isOne = sameSpan(policy.span, other.span) && sameSpan(policy.origins.span, other.origins.span);
  return isOne && policy.framework === other.framework;
}

/** Whether no answer that a page reads carries the origin that a policy names. */
function isLost(place: Policy, { scope }: Policy, routes: readonly Policy[]): boolean {
  const methods = readMethods(place);
  if (methods.length === 0) return readMethods({ scope }).length > 0 || isAnsweredBefore(place, routes);
  const later = layersWith(place, routes).filter((other) => isBehind(other, place));
  const layers = new Set(later.map(({ scope: { layer } }) => layer));
  return [...layers].some((layer) => later.every((other) => other.scope.layer !== layer || writesOver(other, methods)));
}

/** Whether something in front of what is there for preflights answers them. */
function isAnsweredBefore(place: Policy, routes: readonly Policy[]): boolean {
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
function layersWith({ scope: own }: Policy, routes: readonly Policy[]): Policy[] {
  return routes.filter(
    ({ scope }) => scope.route === own.route && scope.layer !== own.layer && (!scope.onErrors || own.onErrors),
  );
}

/** Whether a policy writes its headers after another one on the same path. */
function isBehind({ scope: other }: Policy, { scope }: Policy): boolean {
  if (other.route !== scope.route) return false;
  if (other.writes !== scope.writes) return other.writes === "on the way out";
  return other.writes === "on the way in" ? other.layer > scope.layer : other.layer < scope.layer;
}

/** Whether a policy always puts an origin of its own in the place of others, or takes theirs away; one that is for everybody is as good as theirs. */
function writesOver({ scope, wire: { simple }, origins, failure }: Policy, methods: readonly string[]): boolean {
  const isReached = methods.every((method) => scope.methods?.includes(method) ?? true);
  const isAlways = simple.allowed.origin !== "nothing" && simple.denied.origin !== "nothing";
  const isForAll = origins.set.kind === "everyone" && !scope.removes;
  return isReached && isAlways && !isForAll && !failure && scope.joins === "replaces";
}

/** What is wrong with its options is all that is left to say of it. */
function unheard(policy: Policy, why: string): Policy {
  return { ...policy, origins: { set: { kind: "unknown", why }, span: policy.origins.span, entries: [] } };
}

/** With the credentials that other layers allow, or without those that they take away, wherever it lies. */
function withCredentials(policy: Policy, places: readonly Policy[], routes: readonly Policy[]): Policy {
  const given = places.map((place) => creditedBy(place, routes));
  const [first] = given;
  return first && given.every((one) => one && isOn(one) === isOn(first)) ? { ...policy, credentials: first } : policy;
}

/** Its answers may say `Vary` where another layer does on each of its paths. */
function withVary(policy: Policy, places: readonly Policy[], routes: readonly Policy[]): Policy {
  const varies = ({ scope, failure, wire: { simple } }: Policy) =>
    !failure && !scope.removes && simple.allowed.vary !== false;
  if (!places.every((place) => layersWith(place, routes).some(varies))) return policy;
  const { allowed, denied } = policy.wire.simple;
  const simple = { allowed: maybeVarying(allowed), denied: maybeVarying(denied) };
  return { ...policy, wire: { ...policy.wire, simple } };
}

function maybeVarying(carried: Carried): Carried {
  return carried.vary === false ? { ...carried, vary: undefined } : carried;
}

function creditedBy(place: Policy, routes: readonly Policy[]): Known<boolean> | undefined {
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
