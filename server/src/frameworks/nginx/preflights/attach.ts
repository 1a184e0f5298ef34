import { onlyPreflight, sendsNothing } from "../../../policy/behaviour.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { NginxFile } from "../config/file.ts";
import type { Answer } from "../ways/answers.ts";
import { completedAnswer, completedPreflight } from "./remedies.ts";
import { unansweredIn } from "./unanswered.ts";

/** The policies of a site with what makes its preflights and its answers fit together, where one of them lacks something. */
export function withPreflights(
  text: string,
  file: NginxFile,
  answers: readonly Answer[],
  policies: readonly Policy[],
): readonly Policy[] {
  const preflights = policies.filter(onlyPreflight);
  if (preflights.length === 0) return policies;
  const isRefused = preflights.every(({ wire }) => wire.preflight.status >= 400);
  const isLetting = policies.some((policy) => !onlyPreflight(policy) && !sendsNothing(policy));
  if (!isLetting) return withRemedy(policies, completedAnswer(text, file, answers));
  if (!isRefused) return withRemedy(policies, completedPreflight(text, file, answers));
  const unanswered = unansweredIn(text, answers);
  return policies.map((policy) => (isFirstLetting(policy, policies) ? { ...policy, ...unanswered } : policy));
}

function withRemedy(policies: readonly Policy[], remedy: Policy["remedy"]): readonly Policy[] {
  return remedy ? policies.map((policy) => (onlyPreflight(policy) ? { ...policy, remedy } : policy)) : policies;
}

function isFirstLetting(policy: Policy, policies: readonly Policy[]): boolean {
  return policy === policies.find((one) => !onlyPreflight(one) && !sendsNothing(one));
}
