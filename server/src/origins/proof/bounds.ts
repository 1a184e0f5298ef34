import type { OriginPattern, OriginSet } from "../../policy/originSet.ts";
import type { Program } from "../automaton/program.ts";
import { letIn } from "../automaton/reading.ts";
import { patternOf } from "../patterns/tests.ts";
import { isUndecided, Undecided } from "../undecided.ts";
import type { Engine } from "./engine.ts";

/** One way of being let in: as one origin, or as any that all of the programs let in. */
export type Way =
  | { readonly kind: "exact"; readonly origin: string }
  | { readonly kind: "all"; readonly programs: readonly Program[] };

/** Who is certainly let in, and who may be; the reasons where they differ. */
export interface Bounds {
  readonly certain: readonly Way[];
  readonly possible: readonly Way[];
  readonly why: readonly string[];
}

const mostWays = 256;
const everyone: readonly Way[] = [{ kind: "all", programs: [] }];

/** The bounds of a set of origins. What is unknown, or cannot be decided, lets in nobody for certain and maybe everyone. */
export function boundsOf(set: OriginSet, engine: Engine): Bounds {
  switch (set.kind) {
    case "nobody":
      return known([]);
    case "everyone":
      return known(everyone);
    case "exact":
      return known([{ kind: "exact", origin: set.origin }]);
    case "unknown":
      return unknown(set.why);
    case "union":
      return unionOf(set.members.map((member) => boundsOf(member, engine)));
    case "intersection":
      return set.members.map((member) => boundsOf(member, engine)).reduce(meet, known(everyone));
    case "pattern":
      return compiled(set, engine);
    default:
      return compiled(patternOf(set), engine);
  }
}

function known(ways: readonly Way[]): Bounds {
  return { certain: ways, possible: ways, why: [] };
}

function unknown(why: string): Bounds {
  return { certain: [], possible: everyone, why: [why] };
}

function compiled({ source, flags, dialect, matching }: OriginPattern, engine: Engine): Bounds {
  return decided(() => known([{ kind: "all", programs: [engine.compile({ source, flags, dialect, matching })] }]));
}

function decided(bounds: () => Bounds): Bounds {
  try {
    return bounds();
  } catch (error) {
    if (isUndecided(error)) return unknown(error.message);
    throw error;
  }
}

function unionOf(members: readonly Bounds[]): Bounds {
  return {
    certain: members.flatMap(({ certain }) => certain),
    possible: members.flatMap(({ possible }) => possible),
    why: members.flatMap(({ why }) => why),
  };
}

function meet(a: Bounds, b: Bounds): Bounds {
  return decided(() => ({
    certain: meetWays(a.certain, b.certain),
    possible: meetWays(a.possible, b.possible),
    why: [...a.why, ...b.why],
  }));
}

function meetWays(a: readonly Way[], b: readonly Way[]): Way[] {
  if (a.length * b.length > mostWays) throw new Undecided("an intersection of many sets");
  return a.flatMap((one) => b.flatMap((other) => meetWay(one, other)));
}

function meetWay(a: Way, b: Way): Way[] {
  if (a.kind === "all" && b.kind === "all") return [{ kind: "all", programs: [...a.programs, ...b.programs] }];
  if (a.kind === "exact") return lets(b, a.origin) ? [a] : [];
  return b.kind === "exact" && lets(a, b.origin) ? [b] : [];
}

/** Whether an origin is let in this way, byte for byte. @throws {Undecided} for origins that no browser sends */
export function lets(way: Way, origin: string): boolean {
  if (way.kind === "exact") return way.origin === origin;
  return way.programs.length === 0 || letIn(way.programs, origin);
}
