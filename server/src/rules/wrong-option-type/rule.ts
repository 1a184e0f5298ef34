import type { WrongType } from "../../policy/options.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Span } from "../../policy/span.ts";
import type { Correction, Report, Rule } from "../rule.ts";
import { settledBy } from "../settled.ts";

export const wrongOptionType: Rule = {
  id: "wrong-option-type",
  severity: "error",
  summary: "A value of a kind that the library takes for something else, such as a text in the place of a list.",
  check: ({ policies }) =>
    policies.flatMap((policy) => (policy.wrongTypes ?? []).map((wrong) => reportOn(policy, wrong))),
};

function reportOn(policy: Policy, wrong: WrongType): Report {
  return {
    span: wrong.span,
    message: wrong.effect,
    related: [],
    framework: policy.framework,
    policy,
    settles: [wrong.span, ...settledBy(policy, wrong.concerns)],
    fixes:
      wrong.concerns === "origins" ? [...correction(wrong), "explicit-origins", "origin-pattern"] : correction(wrong),
  };
}

function listing(span: Span): Correction {
  const change = { kind: "used names", span, old: "*", of: "methods", listed: [], needed: [] } as const;
  return { intent: "list-values", title: "List the methods", changes: [change] };
}

function correction({ span, instead }: WrongType): Correction[] {
  if (instead === undefined) return [];
  if (typeof instead === "boolean") {
    const title = instead ? "Turn it on" : "Turn it off";
    return [{ intent: "correct", title, changes: [{ kind: "flag", span, value: instead }] }];
  }
  if (instead === "the methods in use") return [listing(span)];
  if (instead.length === 0) return [];
  return [{ intent: "correct", title: "Make it a list", changes: [{ kind: "list", span, items: instead }] }];
}
