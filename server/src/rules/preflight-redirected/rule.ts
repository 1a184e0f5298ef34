import { onlyPreflight } from "../../policy/behaviour.ts";
import type { InFront } from "../../policy/options.ts";
import type { Policy } from "../../policy/policy.ts";
import { sameSpan } from "../../policy/span.ts";
import type { Report, Rule } from "../rule.ts";

export const preflightRedirected: Rule = {
  id: "preflight-redirected",
  severity: "warning",
  summary: "OPTIONS is answered with a redirect.",
  check: ({ policies, prover }) =>
    policies.flatMap((policy) => {
      // A browser that is sent to another scheme names the origin `null` from there on: the order helps where that is let in.
      const letsNullIn = prover.contains(policy.origins.set, "null") === true;
      const inFront = (policy.inFront ?? []).flatMap((each) => sentToHttps(policy, each, letsNullIn));
      return isRedirected(policy) ? [reportOn(policy), ...inFront] : inFront;
    }),
};

function reportOn(policy: Policy): Report {
  return {
    span: policy.span,
    // Fetch standard, CORS-preflight fetch, step 7: the status has to be an ok status.
    message: `A preflight is answered here with a redirect (${policy.wire.preflight.status}): browsers follow none, and the request fails before it is sent.`,
    related: [],
    framework: policy.framework,
    policy,
    fixes: [],
  };
}

function isRedirected(policy: Policy): boolean {
  const { status } = policy.wire.preflight;
  return onlyPreflight(policy) && !policy.failure && status >= 300 && status < 400;
}

/** Something in front of the policy that sends http to https: the preflight never gets to what would answer it. */
function sentToHttps(policy: Policy, { span, other, effect, toHttps }: InFront, letsNullIn: boolean): Report[] {
  if (!toHttps) return [];
  const isElsewhere = other !== undefined && !sameSpan(other, toHttps);
  return [
    {
      span: toHttps,
      message: effect,
      related: [
        ...(isElsewhere ? [{ span: other, message: "This answers first." }] : []),
        { span, message: "This would answer the preflight." },
      ],
      framework: policy.framework,
      policy,
      fixes: letsNullIn ? ["correct"] : [],
    },
  ];
}
