import type { Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import type { Place } from "./policies.ts";
import { quietPolicy } from "./quiet.ts";

/** The policy of a place of which nothing is known, with the reason as the end of a sentence. */
export function unknownPolicy(place: Place, span: Span, why: string): Policy {
  const set = { kind: "unknown", why } as const;
  const unknown = { origin: "unknown", others: true, vary: undefined } as const;
  const quiet = quietPolicy(place, span, new Set(), 200);
  const { methods: _none, ...scope } = quiet.scope;
  return {
    ...quiet,
    scope,
    origins: { set, span, entries: [] },
    credentials: { kind: "unknown", why, span },
    methods: { kind: "unknown", why },
    headers: { kind: "unknown", why },
    exposed: { kind: "unknown", why },
    wire: { ...quiet.wire, simple: { allowed: unknown, denied: { ...unknown, origin: "nothing" } } },
  };
}
