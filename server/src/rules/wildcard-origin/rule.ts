import { onlyPreflight } from "../../policy/behaviour.ts";
import type { Policy } from "../../policy/policy.ts";
import { inEveryCase, reads, withoutCredentials } from "../entries.ts";
import { definitionOf, type Rule } from "../rule.ts";

export const wildcardOrigin: Rule = {
  id: "wildcard-origin",
  severity: "hint",
  summary: "Any origin is allowed, without credentials.",
  check: ({ policies }) => {
    const open = new Set(inEveryCase(policies, letsAnyoneIn));
    return withoutCredentials(policies)
      .filter((policy) => open.has(policy) && !policy.scope.servesAssets && !onlyPreflight(policy))
      .map((policy) => ({
        span: policy.origins.span,
        message: `Any website can ${reads(policy)}, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.`,
        related: definitionOf(policy),
        framework: policy.framework,
        policy,
        fixes: ["explicit-origins", "nginx", "origin-pattern", "test-origin"],
      }));
  },
};

function letsAnyoneIn(policy: Policy): boolean {
  const { set } = policy.origins;
  return set.kind === "everyone" && set.how === "wildcard";
}
