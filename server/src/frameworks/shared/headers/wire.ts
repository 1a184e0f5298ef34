import { type Answers, always, echoes, type SentOrigin, silent, type Wire } from "../../../policy/wire.ts";
import type { AllowOrigin } from "./write.ts";

/** What an answer looks like whose headers are set by hand; `vary` is undefined where that is not known. */
export function wireOf(origin: AllowOrigin, vary: boolean | undefined, optionsStatus: number): Wire {
  return {
    simple: answers(origin, vary),
    preflight: { kind: "passed on", status: optionsStatus },
    keptOn: "handled answers",
  };
}

function answers({ set, text, dependsOnOrigin, otherwise }: AllowOrigin, vary: boolean | undefined): Answers {
  if (dependsOnOrigin && otherwise !== undefined) {
    const { allowed } = echoes({ allowed: vary, denied: false });
    return { allowed, denied: { origin: { text: otherwise }, others: true, vary } };
  }
  if (dependsOnOrigin) return echoes({ allowed: vary, denied: false });
  if (set.kind === "nobody") return { allowed: silent, denied: silent };
  const sent: SentOrigin = text === undefined ? "unknown" : text === "*" ? "*" : { text };
  return sent === "unknown"
    ? { allowed: { origin: sent, others: true, vary }, denied: { origin: "nothing" as const, others: true, vary } }
    : always(sent, vary);
}
