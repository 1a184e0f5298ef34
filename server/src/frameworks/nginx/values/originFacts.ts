import { union } from "../../../origins/union.ts";
import { anyByReflection, type OriginSet } from "../../../policy/originSet.ts";
import { isFound, needsName } from "./patterns.ts";

/** What the tests on the way to an answer say about the request's Origin. */
export interface OriginFacts {
  /** It is one of these; absent when no test was passed. */
  readonly within?: OriginSet;
  /** It is none of these. */
  readonly without: readonly OriginSet[];
}

export const noFacts: OriginFacts = { without: [] };

const notDecided: OriginSet = { kind: "unknown", why: "several tests decide together" };

/** The single origins of a set in order, when it consists of nothing else. */
function singlesOf(set: OriginSet | undefined): string[] | undefined {
  const members = set?.kind === "union" ? set.members : set ? [set] : [];
  const origins = members.flatMap((member) => (member.kind === "exact" ? [member.origin] : []));
  return set && origins.length === members.length ? origins : undefined;
}

export function setOf(origins: readonly string[]): OriginSet {
  return union(origins.map((origin) => ({ kind: "exact", origin })));
}

/** The facts after a test for `set` turned out as it did; undefined when it cannot turn out so. */
export function learn(facts: OriginFacts, set: OriginSet, isIn: boolean): OriginFacts | undefined {
  return isIn ? learnIn(facts, set) : learnOut(facts, set);
}

/** The origins that the facts leave. Excluding some from everyone leaves everyone, as far as strangers go. */
export function originsLeft({ within, without }: OriginFacts): OriginSet {
  if (within) return within;
  const isFew = (set: OriginSet) => singlesOf(set) !== undefined || (set.kind === "pattern" && needsName(set.source));
  return without.every(isFew) ? anyByReflection : { kind: "unknown", why: "a test leaves some origins out" };
}

function learnIn(facts: OriginFacts, set: OriginSet): OriginFacts | undefined {
  const { within, without } = facts;
  if (without.some((out) => isSame(out, set))) return undefined;
  if (!within && !singlesOf(set)) return { within: set, without };
  if (within && isSame(within, set)) return facts;
  const singles = singlesOf(set) ?? singlesOf(within);
  if (!singles) return { within: both(within, set), without };
  const other = singlesOf(set) ? within : set;
  return keep(facts, singles, other ? testFor(other) : () => true);
}

/** What two tests let in together, as far as that can be said. */
function both(within: OriginSet | undefined, set: OriginSet): OriginSet {
  const members = within?.kind === "intersection" ? within.members : within ? [within] : [];
  const all = [...members, set];
  return all.every(({ kind }) => kind === "pattern") ? { kind: "intersection", members: all } : notDecided;
}

function learnOut(facts: OriginFacts, set: OriginSet): OriginFacts | undefined {
  const { within, without } = facts;
  if (within && isSame(within, set)) return undefined;
  const more = { ...facts, without: [...without, set] };
  const singles = singlesOf(within);
  return singles ? keep(more, singles, () => true) : more;
}

type Test = (origin: string) => boolean | undefined;

/** The facts with those of some single origins that pass a test and are not excluded. */
function keep({ without }: OriginFacts, singles: readonly string[], passes: Test): OriginFacts | undefined {
  const exclusions = without.map(testFor);
  const left = singles.filter(
    (origin) => passes(origin) !== false && !exclusions.some((isExcluded) => isExcluded(origin)),
  );
  if (left.length === 0) return undefined;
  return { within: left.every((origin) => passes(origin)) ? setOf(left) : notDecided, without };
}

/** Tells whether a single origin is in a set; undefined where that is not decided. */
function testFor(set: OriginSet): Test {
  if (set.kind === "pattern") {
    return (origin) => isFound({ source: set.source, ignoresCase: set.flags === "i" }, origin);
  }
  const singles = singlesOf(set);
  if (!singles) return () => undefined;
  const all = new Set(singles);
  return (origin) => all.has(origin);
}

function isSame(a: OriginSet, b: OriginSet): boolean {
  return a.kind === "pattern" && b.kind === "pattern" && a.source === b.source && a.flags === b.flags;
}
