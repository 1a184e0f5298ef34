import type { Prover } from "../../origins/prover.ts";
import { isTrusted } from "../../origins/trusted.ts";
import { isOn } from "../../policy/known.ts";
import { type Allowed, allowedEntries, isOneOfSeveral, relatedTo } from "../entries.ts";
import type { Correction, Rule } from "../rule.ts";
import { tightening } from "../tightening.ts";

export const insecureOrigin: Rule = {
  id: "insecure-origin",
  severity: "warning",
  summary: "An `http:` origin is let in together with credentials.",
  check: (question) =>
    allowedEntries(question.policies)
      .filter(({ policy }) => isOn(policy.credentials))
      .flatMap((allowed) => {
        const origin = insecureIn(allowed, question.prover);
        if (origin === undefined || isTrusted(origin, question.trustedOrigins)) return [];
        return [
          {
            span: allowed.entry.span,
            message: `\`${origin}\` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.`,
            related: relatedTo(allowed),
            framework: allowed.policy.framework,
            policy: allowed.policy,
            fixes: [...corrections(allowed), ...tightening(allowed.entry, allowed.policy, question)],
          },
        ];
      }),
};

function insecureIn({ entry }: Allowed, prover: Prover): string | undefined {
  return entry.set.kind === "everyone" ? undefined : prover.insecureOrigin(entry.set);
}

/** The same site with `https:`; where that is listed already, the item is not needed. */
function corrections(allowed: Allowed): Correction[] {
  const { entry, policy } = allowed;
  if (entry.set.kind !== "exact" || entry.text === undefined) return [];
  const secure = entry.set.origin.replace(/^http:/, "https:");
  const isListed = policy.origins.entries.some(({ set }) => set.kind === "exact" && set.origin === secure);
  if (!isListed) {
    const changes = [{ kind: "text", span: entry.span, text: secure } as const];
    return [{ intent: "correct", title: `Write ${secure}`, changes }];
  }
  if (!isOneOfSeveral(allowed)) return [];
  const changes = [{ kind: "remove", span: entry.span } as const];
  return [{ intent: "correct", title: `Take it out: ${secure} is listed`, changes }];
}
