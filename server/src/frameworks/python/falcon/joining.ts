import { absent } from "../../../policy/known.ts";
import { listedByDefault } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { silent } from "../../../policy/wire.ts";

/**
 * Puts the middlewares of one app on one path, the first one outermost: it speaks last, and not about the origin where
 * another has. What it then tells preflights about methods is `None`, since the one before took the `Allow` header away.
 */
export function joinedPolicies(middlewares: readonly (readonly Policy[])[], route: string): Policy[] {
  return middlewares.flatMap((policies, layer) => {
    const isSpokenFor = middlewares
      .slice(layer + 1)
      .some((inner) => inner.some(({ origins }) => origins.set.kind === "everyone"));
    return policies.map((policy) => {
      const placed: Policy = { ...policy, scope: { ...policy.scope, route, layer } };
      return isSpokenFor ? mutedPolicy(placed) : placed;
    });
  });
}

function mutedPolicy(policy: Policy): Policy {
  const muted = { origin: "nothing" as const, others: true, vary: false };
  return {
    ...policy,
    scope: { ...policy.scope, joins: "replaces" },
    credentials: absent,
    methods: listedByDefault("None"),
    wire: {
      simple: { allowed: muted, denied: silent },
      preflight: { kind: "passed on", status: 200 },
      keptOn: "every status",
    },
  };
}
