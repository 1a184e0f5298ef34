import type { AllowedEntry, Policy } from "../../policy/policy.ts";
import type { Span } from "../../policy/span.ts";
import { inEveryCase, isConstant } from "../entries.ts";
import type { Rule } from "../rule.ts";

export const matchesNoOrigin: Rule = {
  id: "matches-no-origin",
  severity: "warning",
  summary: "An allow-list lets nobody in.",
  check: ({ policies }) =>
    inEveryCase(policies, (policy) => deadPart(policy) !== undefined).flatMap((policy) => {
      const dead = policy.failure ? undefined : deadPart(policy);
      if (!dead) return [];
      return [
        {
          span: dead.span,
          message: `${dead.why}: no other site can read these answers.`,
          related: [],
          framework: policy.framework,
          policy,
          fixes: ["explicit-origins", "origin-pattern"],
        },
      ];
    }),
};

interface Dead {
  readonly span: Span;
  readonly why: string;
}

/** An empty list, or the first item where none can match; what is switched off in another way is off on purpose. */
function deadPart(policy: Policy): Dead | undefined {
  const { set, span, entries, mayBeElsewhere } = policy.origins;
  if (mayBeElsewhere || set.kind === "everyone") return undefined;
  const [first] = entries;
  if (!first)
    return set.kind === "nobody" ? { span, why: `${policy.label} lets no origin in, since none is listed` } : undefined;
  if (!entries.every((entry) => isDead(entry, policy))) return undefined;
  const why =
    first.text === "*"
      ? `${policy.label} compares the items of a list letter by letter, so \`*\` stands for nobody`
      : `${policy.label} lets no origin in, since this text is empty`;
  return { span: first.span, why };
}

function isDead(entry: AllowedEntry, policy: Policy): boolean {
  const { set, text } = entry;
  if (set.kind === "nobody") return text === "";
  return set.kind === "exact" && (text === "" || text === "*") && !isConstant({ entry, policy });
}
