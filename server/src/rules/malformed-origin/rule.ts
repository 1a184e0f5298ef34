import type { Intent } from "../../frameworks/adapter.ts";
import { mended } from "../../origins/tighten/mend.ts";
import { domainOfGlob } from "../../origins/written/correction.ts";
import { type Mistake, mistakeIn } from "../../origins/written/mistake.ts";
import { type Allowed, allowedEntriesOfAll, isConstant } from "../entries.ts";
import type { Correction, Question, Report, Rule } from "../rule.ts";
import { corrections, textOf } from "./corrections.ts";
import { reasons } from "./reasons.ts";

export const malformedOrigin: Rule = {
  id: "malformed-origin",
  severity: "error",
  summary: "An item of an allow-list can never match.",
  check: (question) => allowedEntriesOfAll(question.policies).flatMap((allowed) => reportOn(allowed, question) ?? []),
};

function reportOn(allowed: Allowed, question: Question): Report | undefined {
  const { entry, policy } = allowed;
  const why = whyDead(allowed, question);
  if (why === undefined) return undefined;
  const domain = domainOfGlob(textOf(allowed) ?? "");
  const fixes: (Intent | Correction)[] = [...corrections(allowed, question), ...(domain ? globFixes : [])];
  return {
    span: entry.span,
    message: isConstant(allowed) ? `Browsers refuse this value: ${why}.` : `This lets nobody in: ${why}.`,
    related: [],
    framework: policy.framework,
    policy,
    ...(domain && { meant: [`https://*.${domain}`] }),
    fixes,
  };
}

const globFixes: readonly Intent[] = ["origin-pattern"];

/** Why an item can never match, as the end of a sentence; undefined where it can, or where another rule says so. */
function whyDead(allowed: Allowed, { prover }: Question): string | undefined {
  const { set, text, deadBecause } = allowed.entry;
  if (deadBecause !== undefined) return deadBecause;
  const isOpen = allowed.policy.origins.set.kind === "everyone" && text === "*";
  if (set.kind === "exact" && !isOpen) {
    const mistake: Mistake | undefined = mistakeIn(set.origin);
    if (!mistake || (mistake === "several" && isConstant(allowed))) return undefined;
    return reasons[mistake](text ?? set.origin, allowed);
  }
  // A quote in a pattern is most likely one that is still to be closed.
  if (set.kind !== "pattern" || /["'`]/.test(set.source)) return undefined;
  const { verdict, acceptsNull, otherOrigin } = prover.prove(set);
  if (verdict !== "never-matches" || acceptsNull || otherOrigin !== undefined) return undefined;
  const mistake = mended(set, prover)?.mistake;
  return mistake ? reasons[mistake](set.source, allowed) : "no origin that a browser sends matches this pattern";
}
