import type { Policy } from "../../../../policy/policy.ts";

/** The origins that a function tests for one by one; what its other tests let in is not known by name. */
export function testedOrigins({ origins: { entries } }: Policy, isDropped: (origin: string) => boolean): string[] {
  const named = entries.flatMap(({ set }) => (set.kind === "exact" && !isDropped(set.origin) ? set.origin : []));
  return [...new Set(named)];
}
