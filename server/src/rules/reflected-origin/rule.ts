import { onlyPreflight } from "../../policy/behaviour.ts";
import type { Policy } from "../../policy/policy.ts";
import { reads, withoutCredentials } from "../entries.ts";
import { definitionOf, type Rule } from "../rule.ts";

export const reflectedOrigin: Rule = {
  id: "reflected-origin",
  severity: "warning",
  summary: "Every origin is answered with its own name.",
  check: ({ policies }) =>
    withoutCredentials(policies)
      .filter(reflects)
      .map((policy) => ({
        span: policy.origins.span,
        message: `${policy.label} answers every origin with its own name: any website can ${reads(policy)}. Credentials that are allowed later would open them to every site as the signed-in user.`,
        related: definitionOf(policy),
        framework: policy.framework,
        policy,
        fixes: ["test-origin", "nginx", "explicit-origins", "origin-pattern"],
      })),
};

function reflects(policy: Policy): boolean {
  const { set } = policy.origins;
  const isReflection = set.kind === "everyone" && set.how === "reflection";
  return isReflection && !onlyPreflight(policy);
}
