import type { Intent } from "../../frameworks/adapter.ts";
import type { Prover } from "../../origins/prover.ts";
import { correctedOrigin } from "../../origins/written/correction.ts";
import type { OriginSet } from "../../policy/originSet.ts";
import type { Span } from "../../policy/span.ts";
import { type Allowed, allowedEntries, isOneOfSeveral, reads, relatedTo, severityOf } from "../entries.ts";
import type { Correction, Question, Rule } from "../rule.ts";
import { letsAnyoneIn } from "../strangers.ts";
import { tightening } from "../tightening.ts";

export const nullOrigin: Rule = {
  id: "null-origin",
  severity: "error",
  summary: "The origin `null` is let in, which pages of any website can have.",
  check: (question) =>
    allowedEntries(question.policies)
      .filter(({ entry }) => letsNullIn(entry.set, question.prover))
      .map((allowed) => ({
        span: allowed.entry.span,
        message: `${subject(allowed)}, which every website can take on: a page in a sandboxed frame has it. Any website can ${reads(allowed.policy)}.`,
        related: relatedTo(allowed),
        framework: allowed.policy.framework,
        policy: allowed.policy,
        severity: severityOf(allowed.policy),
        fixes: fixesFor(allowed, question),
      })),
};

/** Libraries that compare scheme and host take any text without them for `null`. */
function subject({ entry: { set, text } }: Allowed): string {
  const isOther = set.kind === "exact" && text !== undefined && text !== "null";
  return isOther ? "Without a scheme this is the same as the origin `null`" : "This lets the origin `null` in";
}

/** Who lets everybody in has another defect. */
function letsNullIn(set: OriginSet, prover: Prover): boolean {
  if (set.kind === "everyone" || prover.contains(set, "null") !== true) return false;
  return !letsAnyoneIn(set, prover);
}

function fixesFor(allowed: Allowed, question: Question): (Intent | Correction)[] {
  const { entry, policy } = allowed;
  const meant = entry.text === undefined || entry.text === "null" ? undefined : correctedOrigin(entry.text);
  if (entry.set.kind === "exact" && meant !== undefined) return [writing(entry.span, meant)];
  if (entry.set.kind === "exact" && isOneOfSeveral(allowed)) return [removal(allowed)];
  return [...tightening(entry, policy, question), "explicit-origins", "nginx", "origin-pattern", "test-origin"];
}

function writing(span: Span, origin: string): Correction {
  return { intent: "correct", title: `Write ${origin}`, changes: [{ kind: "text", span, text: origin }] };
}

function removal({ entry }: Allowed): Correction {
  return { intent: "correct", title: "Take null out of the list", changes: [{ kind: "remove", span: entry.span }] };
}
