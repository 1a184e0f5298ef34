import { anyByReflection, nobody, type OriginSet } from "../policy/originSet.ts";
import { intersection } from "./intersection.ts";
import { union } from "./union.ts";

/** All origins but those of a set. `allBut` says it of a set that is made of no others, in the language of the file. */
export function complement(set: OriginSet, allBut: (set: OriginSet) => OriginSet): OriginSet {
  const ofEach = (sets: readonly OriginSet[]) => sets.map((one) => complement(one, allBut));
  switch (set.kind) {
    case "nobody":
      return anyByReflection;
    case "everyone":
      return nobody;
    case "union":
      return intersection(ofEach(set.members));
    case "intersection":
      return union(ofEach(set.members));
    default:
      return allBut(set);
  }
}
