import type { InFront } from "../../policy/options.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Report, Rule } from "../rule.ts";

export const middlewareOrder: Rule = {
  id: "middleware-order",
  severity: "warning",
  summary: "Something in front of the CORS middleware answers requests, and its answers have no CORS headers.",
  check: ({ policies }) =>
    policies.flatMap((policy) =>
      // A redirect to https is the subject of preflight-redirected.
      (policy.inFront ?? []).filter(({ toHttps }) => !toHttps).map((inFront) => reportOn(policy, inFront)),
    ),
};

function reportOn(policy: Policy, { span, other, effect }: InFront): Report {
  return {
    span,
    message: effect,
    related: other ? [{ span: other, message: "This answers first." }] : [],
    framework: policy.framework,
    policy,
    fixes: ["correct"],
  };
}
