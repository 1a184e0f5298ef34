import { nobody, type OriginSet } from "../policy/originSet.ts";

/** The origins that all of the sets let in. Nobody wins over anything, also over what is unknown. An empty list lets everyone in. */
export function intersection(sets: readonly OriginSet[]): OriginSet {
  if (sets.some((set) => set.kind === "nobody")) return nobody;
  const members = sets.filter((set) => set.kind !== "everyone");
  const [only] = members;
  if (!only) return sets[0] ?? { kind: "everyone", how: "reflection" };
  return members.length === 1 ? only : { kind: "intersection", members };
}
