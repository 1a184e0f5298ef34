import type { Policy } from "../../policy/policy.ts";
import { type Rule, remedies } from "../rule.ts";

export const preflightNotHandled: Rule = {
  id: "preflight-not-handled",
  severity: "warning",
  summary: "A route answers PUT, PATCH or DELETE with CORS headers, and nothing answers the preflight.",
  check: ({ policies }) =>
    policies.flatMap((policy) => {
      const [first] = policy.failure ? [] : (policy.unanswered ?? []);
      if (!first) return [];
      const names = (policy.unanswered ?? []).map(({ name }) => name).join(" and ");
      return [
        {
          span: first.span,
          // Fetch standard, section 2.2.1 and "HTTP fetch": all methods but GET, HEAD and POST ask first.
          message: `Browsers ask with OPTIONS before they send ${names} to another site, and ${whatComes(first)}: the request is never sent.`,
          related: [{ span: policy.origins.span, message: "The answer itself has the header." }],
          framework: policy.framework,
          policy,
          fixes: remedies(policy, "nginx"),
        },
      ];
    }),
};

function whatComes({ refusedWith }: NonNullable<Policy["unanswered"]>[number]): string {
  return refusedWith === undefined
    ? "nothing here answers that with CORS headers"
    : `that is refused here with ${refusedWith}`;
}
