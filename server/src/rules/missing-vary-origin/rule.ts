import { dependsOnOrigin, onlyPreflight, varies } from "../../policy/behaviour.ts";
import { definitionOf, type Rule } from "../rule.ts";

export const missingVaryOrigin: Rule = {
  id: "missing-vary-origin",
  severity: "warning",
  summary: "The answer depends on the Origin header and does not say so.",
  check: ({ policies }) =>
    policies
      .filter((policy) => dependsOnOrigin(policy) && !onlyPreflight(policy) && varies(policy) === "never")
      .map((policy) => ({
        span: policy.origins.span,
        // Fetch standard, section "CORS protocol and HTTP caches".
        message:
          "This answer differs from origin to origin but carries no `Vary: Origin`: a cache can hand one site's answer to another site, whose browser then refuses it.",
        related: definitionOf(policy),
        framework: policy.framework,
        policy,
        fixes: ["add-vary"],
      })),
};
