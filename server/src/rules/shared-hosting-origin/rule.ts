import { reads, relatedTo } from "../entries.ts";
import type { Rule } from "../rule.ts";
import { listBehind, openings } from "../strangers.ts";

export const sharedHostingOrigin: Rule = {
  id: "shared-hosting-origin",
  severity: "warning",
  summary: "Sites below a host are let in where anyone can have one.",
  check: (question) =>
    openings(question).flatMap((opening) => {
      const { entry, policy, witness, sharedHost } = opening;
      if (sharedHost === undefined) return [];
      return [
        {
          span: entry.span,
          message: `Anyone can have a site below \`${sharedHost}\`: this also lets in \`${witness}\`, which can then ${reads(policy)}.`,
          related: relatedTo(opening),
          framework: policy.framework,
          policy,
          fixes: ["explicit-origins", "nginx", ...listBehind(opening, question)],
        },
      ];
    }),
};
