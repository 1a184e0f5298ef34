import type { Policy } from "../../../policy/policy.ts";
import { nodeAt } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { refusedWith } from "../shared/routing/refused.ts";
import type { Shape } from "../shared/strangers/said.ts";
import { answerBefore } from "../shared/strangers/strangers.ts";

/** `(request) => new Response(…)`, also in a middleware of Next.js. */
const shape: Shape = { request: 0, answer: 0, givesAnswers: true };

/** Headers that a function sets behind a test of who the user is: preflights are answered in front of it. */
export function behindTests(source: Source, policies: readonly Policy[]): Policy[] {
  return policies.map((policy) => {
    const { wire } = policy;
    const place = wire.preflight.kind === "passed on" ? nodeAt(source, policy.span) : undefined;
    const status = place && answerBefore(source, place, shape);
    return status === undefined ? policy : { ...policy, wire: { ...wire, preflight: refusedWith(status) } };
  });
}
