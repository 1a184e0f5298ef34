import { type Answers, always, silent, type Wire } from "../../../policy/wire.ts";

/**
 * What sanic-ext 24.12 sends: the origin itself also where everyone is let in, unless CORS_SEND_WILDCARD is on. `Vary` is
 * set where several origins are configured.
 */
export function wireOf(sendsWildcard: boolean, hasSeveral: boolean | undefined): Wire {
  const named: Answers = { allowed: { origin: "echo", others: true, vary: hasSeveral }, denied: silent };
  const answers = sendsWildcard ? always("*", false) : named;
  return { simple: answers, preflight: { kind: "answered", status: 204, ...answers }, keptOn: "every status" };
}
