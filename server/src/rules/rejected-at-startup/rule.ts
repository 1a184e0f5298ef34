import type { Policy } from "../../policy/policy.ts";
import type { Failure } from "../../policy/wire.ts";
import type { Report, Rule } from "../rule.ts";
import { settledBy } from "../settled.ts";

export const rejectedAtStartup: Rule = {
  id: "rejected-at-startup",
  severity: "error",
  summary: "Settings with which the library refuses to start, or answers every request with an error.",
  check: ({ policies }) => policies.flatMap((policy) => (policy.failure ? [reportOn(policy, policy.failure)] : [])),
};

function reportOn(policy: Policy, failure: Failure): Report {
  const { when, why, span } = failure;
  const what = when === "startup" ? "refuses to start" : "fails on every request";
  return {
    span,
    message: `${policy.label} ${what}: ${why}.`,
    related: [],
    framework: policy.framework,
    policy,
    settles: [span, ...settledBy(policy, "everything")],
    fixes: fixesFor(failure),
  };
}

function fixesFor({ span, cure }: Failure): Report["fixes"] {
  if (cure === undefined) return [];
  if (cure === "origins") return ["explicit-origins", "origin-pattern"];
  if (cure === "origins or credentials") return ["explicit-origins", "origin-pattern", "credentials-off"];
  if (cure === "remove") return [{ intent: "correct", title: "Remove it", changes: [{ kind: "remove", span }] }];
  const title = `Give it as ${cure.name}`;
  return [{ intent: "correct", title, changes: [{ kind: "rename", span, name: cure.name }] }];
}
