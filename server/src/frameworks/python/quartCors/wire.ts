import { always, echoes, type Wire } from "../../../policy/wire.ts";

/** What Quart-CORS 0.8 sends: `*` where that is what is configured, else the origin itself, and then always `Vary: Origin`. */
export function wireOf(sendsWildcard: boolean): Wire {
  const answers = sendsWildcard ? always("*", false) : echoes({ allowed: true, denied: true });
  return { simple: answers, preflight: { kind: "answered", status: 200, ...answers }, keptOn: "every status" };
}
