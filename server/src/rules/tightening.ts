import { tightened } from "../origins/tighten/tighten.ts";
import { isOn } from "../policy/known.ts";
import type { AllowedEntry, Policy } from "../policy/policy.ts";
import type { Correction, Question } from "./rule.ts";

type Means = Pick<Question, "prover" | "trustedOrigins">;

/** The search for a safe pattern takes about as long as twenty proofs: for a list of many patterns that would be seconds. */
const mostPatterns = 16;

/** The fix of a pattern that lets in who is not meant; none where it cannot be told who is, or in a long list of patterns. */
export function tightening({ set, span, text }: AllowedEntry, policy: Policy, means: Means): Correction[] {
  const { credentials, origins } = policy;
  if (origins.entries.filter((entry) => entry.set.kind === "pattern").length > mostPatterns) return [];
  // A text that is no pattern itself, such as one with stars, cannot be written as one.
  if (set.kind !== "pattern" || (text !== undefined && text !== set.source)) return [];
  const { prover, trustedOrigins: trusted } = means;
  const secure = isOn(credentials) ? tightened(set, prover, { trusted, isSecure: true }) : undefined;
  const source = secure ?? tightened(set, prover, { trusted });
  if (source === undefined) return [];
  const changes = [{ kind: "pattern", span, source } as const];
  return [{ intent: "tighten-pattern", title: "Let in only the origins that the pattern means", changes }];
}
