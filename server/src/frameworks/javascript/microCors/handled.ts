import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { handlersOf } from "../express/headers/writes.ts";
import { unsure } from "../shared/options/unsure.ts";

const why = "the handler sets these headers as well";
const decisive = /access-control-allow-(?:origin|credentials)/i;

/** Policies where handlers set headers of their own: they run behind micro-cors, and have the last word on what it has set. */
export function afterHandlers(source: Source, policies: readonly Policy[]): Policy[] {
  const isAlone = !source.mentions(decisive) || policies.every(({ framework }) => framework !== "micro-cors");
  if (isAlone || handlersOf(source).size === 0) return [...policies];
  return policies.map((policy) => {
    if (policy.framework === "micro-cors") return unsure(policy, why);
    const isOpen = policy.framework === "express" && policy.credentials.kind === "absent";
    return isOpen ? { ...policy, credentials: { kind: "unknown", why, span: policy.span } } : policy;
  });
}
