import type { Prover } from "../../origins/prover.ts";
import { reads, relatedTo, severityOf } from "../entries.ts";
import type { Rule } from "../rule.ts";
import { letsAnyoneIn, listBehind, type Opening, openings } from "../strangers.ts";
import { tightening } from "../tightening.ts";

export const weakOriginCheck: Rule = {
  id: "weak-origin-check",
  severity: "error",
  summary: "A test of the origin lets in origins that an attacker can have.",
  check: (question) =>
    openings(question)
      .filter(({ sharedHost }) => sharedHost === undefined)
      .map((opening) => ({
        span: opening.entry.span,
        message: messageFor(opening, question.prover),
        related: relatedTo(opening),
        framework: opening.policy.framework,
        policy: opening.policy,
        severity: severityOf(opening.policy),
        fixes: [
          ...tightening(opening.entry, opening.policy, question),
          "explicit-origins",
          "nginx",
          "origin-pattern",
          ...listBehind(opening, question),
        ],
      })),
};

function messageFor({ entry, policy, witness }: Opening, prover: Prover): string {
  const what = entry.set.kind === "pattern" ? "pattern" : "test";
  if (letsAnyoneIn(entry.set, prover)) {
    return `This ${what} lets every origin in, so it also lets in \`${witness}\`: any website can ${reads(policy)}.`;
  }
  return `This ${what} also lets in \`${witness}\`: whoever has that name can ${reads(policy)}.`;
}
