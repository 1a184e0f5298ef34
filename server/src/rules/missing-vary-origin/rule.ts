import type { Proof } from "../../origins/prover.ts";
import { dependsOnOrigin, onlyPreflight, varies } from "../../policy/behaviour.ts";
import { definitionOf, type Rule } from "../rule.ts";

export const missingVaryOrigin: Rule = {
  id: "missing-vary-origin",
  severity: "warning",
  summary: "The answer depends on the Origin header and does not say so.",
  check: ({ policies, prover }) =>
    policies
      .filter((policy) => dependsOnOrigin(policy) && !onlyPreflight(policy) && varies(policy) === "never")
      .filter(({ origins }) => letsSomebodyIn(prover.prove(origins.set)))
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

/** Where nobody is let in all answers are alike. */
function letsSomebodyIn({ verdict, otherOrigin, acceptsNull }: Proof): boolean {
  return verdict !== "never-matches" || otherOrigin !== undefined || acceptsNull;
}
