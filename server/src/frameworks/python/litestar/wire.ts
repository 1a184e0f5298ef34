import type { OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always, type Wire } from "../../../policy/wire.ts";

/** The origin is repeated when it is let in; the other headers come along for everybody. */
const named: Answers = {
  allowed: { origin: "echo", others: true, vary: true },
  denied: { origin: "nothing", others: true, vary: false },
};

/**
 * What Litestar 2 sends: `*` to everybody where everyone is let in, but the origin itself to requests with a cookie.
 * A preflight gets `*` there in any case; one that asks for what is not allowed gets a 400 without headers.
 */
export function wireOf(set: OriginSet): Wire {
  const isOpen = set.kind === "everyone";
  const open = always("*", false);
  return {
    simple: isOpen ? open : named,
    ...(isOpen && { withCookie: named }),
    preflight: {
      kind: "answered",
      status: 204,
      refusal: { status: 400, of: ["origin", "method", "headers"], keepsHeaders: false },
      ...(isOpen ? open : named),
    },
    keptOn: "every status",
  };
}
