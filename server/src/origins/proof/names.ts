import type { OriginPattern, OriginSet } from "../../policy/originSet.ts";
import { patternOf } from "../patterns/tests.ts";
import { isUndecided } from "../undecided.ts";
import type { Engine } from "./engine.ts";

/** The hosts and origins that a set names; those of patterns that cannot be read are missing. */
export function namesIn(set: OriginSet, engine: Engine): readonly string[] {
  switch (set.kind) {
    case "nobody":
    case "everyone":
    case "unknown":
      return [];
    case "exact":
      return [set.origin];
    case "union":
    case "intersection":
      return set.members.flatMap((member) => namesIn(member, engine));
    case "pattern":
      return namesOf(set, engine);
    default:
      return namesOf(patternOf(set), engine);
  }
}

function namesOf({ source, flags, dialect, matching }: OriginPattern, engine: Engine): readonly string[] {
  try {
    return engine.hostsNamedBy({ source, flags, dialect, matching });
  } catch (error) {
    if (isUndecided(error)) return [];
    throw error;
  }
}
