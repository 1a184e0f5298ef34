import { onlyPreflight } from "../../policy/behaviour.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Rule } from "../rule.ts";

export const preflightRedirected: Rule = {
  id: "preflight-redirected",
  severity: "warning",
  summary: "OPTIONS is answered with a redirect.",
  check: ({ policies }) =>
    policies.filter(isRedirected).map((policy) => ({
      span: policy.span,
      // Fetch standard, CORS-preflight fetch, step 7: the status has to be an ok status.
      message: `A preflight is answered here with a redirect (${policy.wire.preflight.status}): browsers follow none, and the request fails before it is sent.`,
      related: [],
      framework: policy.framework,
      policy,
      fixes: [],
    })),
};

function isRedirected(policy: Policy): boolean {
  const { status } = policy.wire.preflight;
  return onlyPreflight(policy) && !policy.failure && status >= 300 && status < 400;
}
