import type { NotInstalled } from "../../policy/options.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Report, Rule } from "../rule.ts";
import { settledBy } from "../settled.ts";

export const notInstalled: Rule = {
  id: "not-installed",
  severity: "error",
  summary: "Settings without the app or the middleware that reads them.",
  check: ({ policies }) =>
    policies.flatMap((policy) => (policy.notInstalled ? [reportOn(policy, policy.notInstalled)] : [])),
};

function reportOn(policy: Policy, { span, list, effect, isHarmless }: NotInstalled): Report {
  return {
    span,
    message: effect,
    related: list ? [{ span: list, message: "It is missing here." }] : [],
    framework: policy.framework,
    policy,
    ...(isHarmless ? { severity: "information" as const } : { settles: settledBy(policy, "everything") }),
    fixes: ["correct"],
  };
}
