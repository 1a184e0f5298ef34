import type { Known } from "../../../policy/known.ts";
import type { OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always, silent, type Wire } from "../../../policy/wire.ts";

/** An origin that is let in is repeated; everyone's is `*` without credentials. Vary always goes along, and so do credentials, also to others (3.14). */
export function wireOf(set: OriginSet, credentials: Known<boolean>): Wire {
  const isOff = credentials.kind === "absent" || (credentials.kind === "known" && !credentials.value);
  const named: Answers = {
    allowed: { origin: "echo", others: true, vary: true },
    denied: { origin: "nothing", others: true, vary: true },
  };
  const answers = set.kind === "everyone" && isOff ? always("*", true) : named;
  return { simple: answers, preflight: { kind: "answered", status: 200, ...answers }, keptOn: "every status" };
}

/** What is sent where the middleware is missing. */
export const absentWire: Wire = {
  simple: { allowed: silent, denied: silent },
  preflight: { kind: "passed on", status: 200 },
  keptOn: "every status",
};
