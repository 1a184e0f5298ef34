import { onlyPreflight } from "../../policy/behaviour.ts";
import { isOn } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import { reads } from "../entries.ts";
import { credentialsOn, definitionOf, type Rule } from "../rule.ts";

export const reflectedOriginWithCredentials: Rule = {
  id: "reflected-origin-with-credentials",
  severity: "error",
  summary: "Every origin is answered with its own name, together with credentials.",
  check: ({ policies }) =>
    policies.filter(reflectsWithCredentials).map((policy) => ({
      span: policy.origins.span,
      message: `${policy.label} answers every origin with its own name and allows credentials: any website can ${reads(policy)}.`,
      related: [...credentialsOn(policy), ...definitionOf(policy)],
      framework: policy.framework,
      policy,
      fixes: ["test-origin", "nginx", "explicit-origins", "origin-pattern", "credentials-off"],
    })),
};

function reflectsWithCredentials(policy: Policy): boolean {
  const { origins, credentials } = policy;
  return (
    !onlyPreflight(policy) && origins.set.kind === "everyone" && origins.set.how === "reflection" && isOn(credentials)
  );
}
