import type { UnsetOrigin } from "../../policy/options.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Report, Rule } from "../rule.ts";

export const unsetEnvironmentOrigin: Rule = {
  id: "unset-environment-origin",
  severity: "warning",
  summary: "The origins come from an environment variable, and nothing stands in for it where it is not set.",
  check: ({ policies }) =>
    policies.flatMap((policy) => (policy.unsetOrigin ? [reportOn(policy, policy.unsetOrigin)] : [])),
};

function reportOn(policy: Policy, { variable, span, definedAt, effect, canStandIn }: UnsetOrigin): Report {
  return {
    span,
    message: `Where \`${variable}\` is not set, ${effect}.`,
    related: definedAt ? [{ span: definedAt, message: "Defined here." }] : [],
    framework: policy.framework,
    policy,
    fixes: canStandIn ? ["explicit-origins"] : [],
  };
}
