import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import { nodeAt } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { handSetLabel } from "../handSet/policies.ts";
import { covers, placesOf } from "./guards.ts";
import { layersOf } from "./layers.ts";
import { isBefore, matches, type Place, type Refusing, type Routing } from "./places.ts";
import { behindSignIn, isChosen, mayBeRefused, refusedWith } from "./refused.ts";

/** What answers preflights with an error, at one of its places. */
export interface Refusal extends Place, Pick<Refusing, "status" | "except" | "on" | "mayOn" | "takesCookies"> {
  readonly call: Node;
}

/** All places of the middlewares of a file that ask who the user is. */
export function refusalsOf(source: Source, routing: Routing): readonly Refusal[] {
  const refusing = routing.refusing?.(source) ?? [];
  return refusing.flatMap(({ call, handler, ...how }) => {
    const open = isChosen(call.call) ? { on: () => false, mayOn: () => true } : {};
    return placesOf(source, call, handler, routing).map((place) => ({ ...how, ...open, ...place, call: call.call }));
  });
}

/** Policies that preflights never come to, as those of what stands behind such a middleware wherever it is put. */
export function behindRefusals(
  source: Source,
  policies: readonly Policy[],
  routing: Routing,
  refusals = refusalsOf(source, routing),
): Policy[] {
  const whole = refusals.filter(({ except, on }) => except.length === 0 && !on);
  if (whole.length === 0) return [...policies];
  const layers = policies.flatMap((policy) => layersOf(source, policy, policies, routing));
  return policies.map((policy) => {
    const places = layers.filter((layer) => layer.policy === policy).map(({ place }) => place);
    const refusing = places.flatMap((place) => whole.find((each) => covers(each, place)) ?? []);
    const [first] = refusing;
    if (!takesPreflights(policy)) return policy;
    if (!first || refusing.length < places.length) return inFrontOf(policy, places, whole);
    const refused = { ...policy, wire: { ...policy.wire, preflight: refusedWith(first.status) } };
    const isAnsweredBefore = layers.some(({ place }) => covers(place, first));
    const node = policy.label === handSetLabel || isAnsweredBefore ? undefined : nodeAt(source, policy.span);
    if (!node || policy.inFront || first.takesCookies) return refused;
    return { ...refused, inFront: [behindSignIn(policy.label, node, first.call, first.status)] };
  });
}

/** A policy that hands preflights on to such a middleware: it is that which answers. */
function inFrontOf(policy: Policy, places: readonly Place[], refusals: readonly Refusal[]): Policy {
  const { preflight } = policy.wire;
  const behind = places.map((place) => refusals.find((each) => covers(place, each)));
  const [first] = behind;
  if (!first || behind.includes(undefined) || preflight.kind !== "passed on") return policy;
  return { ...policy, wire: { ...policy.wire, preflight: { ...preflight, status: first.status } } };
}

/** Policies of paths that are not known, where some paths may be such a middleware's: nothing is known of their preflights. */
export function maybeBehind(
  source: Source,
  policies: readonly Policy[],
  routing: Routing,
  refusals: readonly Refusal[],
): Policy[] {
  const open = refusals.filter(({ except, mayOn }) => except.length > 0 || mayOn?.(undefined));
  if (open.length === 0) return [...policies];
  return policies.map((policy) => {
    const layers = takesPreflights(policy) ? layersOf(source, policy, policies, routing) : [];
    const isBehind = layers.some(({ place }) => open.some((each) => covers(each, place)));
    return isBehind ? mayBeRefused(policy) : policy;
  });
}

/** A policy at one of its places, for the requests to a path. */
export function refusedOn(policy: Policy, place: Place, target: Place, refusals: readonly Refusal[]): Policy {
  if (!takesPreflights(policy)) return policy;
  const met = refusals.filter(
    (each) =>
      each.app === target.app &&
      isBefore(each, place) &&
      matches(each.path, target.path) &&
      !each.except.some((path) => matches(path, target.path)),
  );
  const found = met.find(({ on }) => on?.(target.path) ?? true);
  if (found) return { ...policy, wire: { ...policy.wire, preflight: refusedWith(found.status) } };
  return met.some(({ mayOn }) => mayOn?.(target.path)) ? mayBeRefused(policy) : policy;
}

function takesPreflights({ scope }: Policy): boolean {
  return scope.methods?.includes("OPTIONS") ?? true;
}
