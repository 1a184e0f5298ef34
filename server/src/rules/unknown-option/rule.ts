import type { UnknownOption } from "../../policy/options.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Correction, Report, Rule } from "../rule.ts";
import { settledBy } from "../settled.ts";

export const unknownOption: Rule = {
  id: "unknown-option",
  severity: "error",
  summary: "An option that the library does not have.",
  check: ({ policies }) =>
    policies.flatMap((policy) => (policy.unknownOptions ?? []).map((option) => reportOn(policy, option))),
};

function reportOn(policy: Policy, option: UnknownOption): Report {
  const meant =
    option.meant && (option.name === "" ? ` Give it as \`${option.meant}\`.` : ` It is called \`${option.meant}\`.`);
  return {
    span: option.span,
    message: `${option.effect}${meant ?? ""}`,
    related: [],
    framework: policy.framework,
    policy,
    ...(option.isHarmless && { severity: "warning" as const }),
    settles: settledBy(policy, option.concerns),
    fixes: option.meant ? [renaming(option, option.meant)] : [removing(option)],
  };
}

function renaming({ name, span }: UnknownOption, meant: string): Correction {
  const title = name === "" ? `Give it as ${meant}` : `Rename to ${meant}`;
  return { intent: "correct", title, changes: [{ kind: "rename", span, name: meant }] };
}

function removing({ name, span }: UnknownOption): Correction {
  return { intent: "correct", title: `Remove ${name}`, changes: [{ kind: "remove", span }] };
}
