import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { covers } from "../shared/routing/guards.ts";
import { layersOf } from "../shared/routing/layers.ts";
import { routing } from "./routing.ts";

/** Nothing is wrong with a middleware behind the routes where another one in front of them is there for the same paths. */
export function besideOthers(source: Source, policies: readonly Policy[]): Policy[] {
  if (policies.length < 2 || !policies.some(({ inFront }) => inFront)) return [...policies];
  const layers = policies.flatMap((policy) => layersOf(source, policy, policies, routing));
  return policies.map((policy) => {
    const own = policy.inFront ? layers.filter((layer) => layer.policy === policy) : [];
    const isCovered = own.every(({ place }) =>
      layers.some((other) => other.policy !== policy && !other.policy.inFront && covers(other.place, place)),
    );
    if (own.length === 0 || !isCovered) return policy;
    const { inFront: _inFront, ...rest } = policy;
    return rest;
  });
}
