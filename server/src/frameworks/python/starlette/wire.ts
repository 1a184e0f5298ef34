import type { OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always, type Wire } from "../../../policy/wire.ts";

/** The origin is repeated when it is let in; the other headers come along for everybody. */
const named: Answers = {
  allowed: { origin: "echo", others: true, vary: true },
  denied: { origin: "nothing", others: true, vary: false },
};

/**
 * What Starlette 1.x sends: `*` where everyone is let in without credentials, else the origin itself. A preflight that asks
 * for what is not allowed gets a 400 and keeps its headers.
 */
export function wireOf(set: OriginSet, withCredentials: boolean): Wire {
  const isOpen = set.kind === "everyone" && !withCredentials;
  const simple = isOpen ? always("*", false) : named;
  const preflight = isOpen ? simple : { ...named, denied: { ...named.denied, vary: true } };
  return {
    simple,
    preflight: {
      kind: "answered",
      status: 200,
      refusal: { status: 400, of: ["origin", "method", "headers"], keepsHeaders: true },
      ...preflight,
    },
    keptOn: "handled answers",
  };
}
