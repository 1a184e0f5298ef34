import type { Policy } from "../../../../policy/policy.ts";
import { echoes } from "../../../../policy/wire.ts";

/** A policy of which it is not known what goes out in the end, for the reason `why`. */
export function unsure(policy: Policy, why: string): Policy {
  const { origins, span, wire } = policy;
  const { removes, ...scope } = policy.scope;
  const answers = echoes({ allowed: undefined, denied: undefined });
  const preflight = wire.preflight.kind === "answered" ? { ...wire.preflight, ...answers } : wire.preflight;
  return {
    ...policy,
    scope,
    origins: { set: { kind: "unknown", why }, span: origins.span, entries: [] },
    credentials: { kind: "unknown", why, span },
    moreOrigins: [],
    wire: { simple: answers, preflight, keptOn: wire.keptOn },
  };
}
