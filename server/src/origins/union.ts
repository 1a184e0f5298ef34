import { nobody, type OriginSet } from "../policy/originSet.ts";

/**
 * The origins that at least one of the sets lets in. Everyone wins over anything, also over what is unknown: whoever else
 * is let in, everyone is. An empty list lets nobody in.
 */
export function union(sets: readonly OriginSet[]): OriginSet {
  const everyone = sets.find((set) => set.kind === "everyone");
  if (everyone) return everyone;
  const members = sets.filter((set) => set.kind !== "nobody");
  const only = members[0];
  if (!only) return nobody;
  return members.length === 1 ? only : { kind: "union", members };
}
