import { intersection } from "../../../../origins/intersection.ts";
import { union } from "../../../../origins/union.ts";
import { anyByReflection, nobody, type OriginSet } from "../../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../../policy/policy.ts";
import type { Span } from "../../../../policy/span.ts";
import { complement } from "./complement.ts";
import { type Frame, originsWith } from "./parts/frame.ts";

/** The origins that get past some place, with the tests that decide it. */
export interface Passing {
  readonly set: OriginSet;
  readonly entries: readonly AllowedEntry[];
  /** All but some origins. */
  readonly isRest?: boolean;
  /** The origins that it keeps out by name: what others let in beside it is narrowed by these. */
  readonly excluded?: OriginSet;
}

/** The origins for which a condition may hold, and those for which it may fail. */
export interface Outcome {
  readonly holds: Passing;
  readonly fails: Passing;
}

export const everyone: Passing = { set: anyByReflection, entries: [] };
export const noOne: Passing = { set: nobody, entries: [] };

/** A condition that has nothing to do with the origin. */
export const irrelevant: Outcome = { holds: everyone, fails: everyone };

/** A condition that looks at the origin in a way that is not understood. */
export function notUnderstood(why = "the code around it tests the origin"): Outcome {
  const unknown: Passing = { set: { kind: "unknown", why }, entries: [] };
  return { holds: unknown, fails: unknown };
}

/** A test that names whom it lets in; all others it keeps out. `at` is the test as it is written. */
export function testOf(entries: readonly AllowedEntry[], at?: Span): Outcome {
  const set = union(entries.map((entry) => entry.set));
  const rest = complement(set);
  const others: Passing = { set: rest, entries: at ? [{ set: rest, span: at }] : [], isRest: true, excluded: set };
  return { holds: { set, entries }, fails: others };
}

/** What a test of a part of the origin says about the origin: `frame` tells where the part lies. */
export function ofPart(frame: Frame, { holds, fails }: Outcome, at: Span): Outcome {
  const named = holds.isRest ? fails : holds;
  if (named.isRest) return notUnderstood();
  if (named.set.kind === "everyone" || named.set.kind === "nobody") return { holds, fails };
  const entries = named.entries.map(({ set, span }): AllowedEntry => ({ set: testing(originsWith(frame, set)), span }));
  const outcome = testOf(entries.length > 0 ? entries : [{ set: originsWith(frame, named.set), span: at }], at);
  return holds.isRest ? not(outcome) : outcome;
}

/** A pattern that is not written so: no fix may put another one in its place. */
export function testing(set: OriginSet): OriginSet {
  return set.kind === "pattern" ? { kind: "intersection", members: [set] } : set;
}

export function not({ holds, fails }: Outcome): Outcome {
  return { holds: fails, fails: holds };
}

export function both(a: Outcome, b: Outcome): Outcome {
  const never = [a, b].find(({ holds, fails }) => holds.set.kind === "nobody" && fails.set.kind === "everyone");
  if (never) return never;
  return { holds: all([a.holds, b.holds]), fails: any([a.fails, b.fails]) };
}

export function either(a: Outcome, b: Outcome): Outcome {
  const always = [a, b].find(({ holds, fails }) => holds.set.kind === "everyone" && fails.set.kind === "nobody");
  if (always) return always;
  return { holds: any([a.holds, b.holds]), fails: all([a.fails, b.fails]) };
}

/**
 * The origins that get past one of several places. Where some of them are open and others test the origin, something else
 * than the origin decides which one is taken: that is unknown.
 */
export function any(ways: readonly Passing[]): Passing {
  const [only, ...others] = ways.filter(({ set }) => set.kind !== "nobody");
  if (only && others.length === 0) return only; // what it leaves out stays known
  const open = ways.find(({ set }) => set.kind === "everyone");
  const isTested = ways.some(({ set }) => set.kind !== "everyone" && set.kind !== "nobody");
  if (open && isTested) return notUnderstood("it does not hang on the origin alone").holds;
  if (open) return open;
  return { set: union(ways.map(({ set }) => set)), entries: ways.flatMap(({ entries }) => entries) };
}

/** The origins that get past all of several places. Several tests together make up one entry: none decides alone. */
export function all(steps: readonly Passing[]): Passing {
  const tested = steps.filter(({ set }) => set.kind !== "everyone");
  const naming = tested.filter(({ isRest }) => !isRest);
  const [first, ...others] = naming.length > 0 ? naming : tested;
  if (!first) return steps[0] ?? everyone;
  const together = others.length === 0 ? first : allOf([first, ...others]);
  return naming.length > 0 ? narrowed(together, tested) : together;
}

function allOf(narrowing: readonly Passing[]): Passing {
  const set = intersection(narrowing.map((step) => step.set));
  if (set.kind === "nobody") return noOne;
  const entries = narrowing.flatMap((step) => step.entries);
  const first = entries.find((entry) => !asksForScheme(entry)) ?? entries[0];
  const isKnown = narrowing.every((step) => step.set.kind !== "unknown");
  return { set, entries: first && isKnown ? [{ set, span: first.span }] : [] };
}

/** Whom tests let in, but for those that other tests beside them keep out. */
function narrowed(passing: Passing, tested: readonly Passing[]): Passing {
  const rests = tested.filter(({ excluded }) => excluded);
  if (rests.length === 0 || passing.set.kind === "nobody") return passing;
  const without = (set: OriginSet, from: readonly Passing[]): OriginSet => {
    const others = from.filter(({ excluded }) => excluded && isIn(set, excluded) !== false);
    const isOut = others.some(({ excluded }) => excluded && isIn(set, excluded));
    return isOut ? nobody : intersection([set, ...others.map((rest) => rest.set)]);
  };
  const narrow = (set: OriginSet, from: readonly Passing[]) =>
    set.kind === "union" ? union(set.members.map((member) => without(member, from))) : without(set, from);
  const set = narrow(passing.set, rests);
  if (set.kind === "nobody") return noOne;
  // What is wrong with a test is not that it lets `null` in which another one keeps out.
  const telling = rests.filter(({ excluded }) => excluded && !isButNull(excluded));
  const entries = passing.entries.flatMap((entry): AllowedEntry[] => {
    const left = narrow(entry.set, entry.set.kind === "exact" ? rests : telling);
    return left.kind === "nobody" ? [] : [left === entry.set ? entry : { set: left, span: entry.span }];
  });
  return { ...passing, set, entries };
}

function isButNull(set: OriginSet): boolean {
  return set.kind === "exact" && set.origin === "null";
}

/** Whether an origin that is named lies in a set; undefined where that takes more than a look. */
function isIn(named: OriginSet, set: OriginSet): boolean | undefined {
  if (named.kind !== "exact") return undefined;
  switch (set.kind) {
    case "exact":
      return set.origin === named.origin;
    case "prefix":
      return named.origin.startsWith(set.text);
    case "suffix":
      return named.origin.endsWith(set.text);
    case "substring":
      return named.origin.includes(set.text);
    case "union": {
      const answers = set.members.map((member) => isIn(named, member));
      return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
    }
    default:
      return undefined;
  }
}

/** A test of nothing but the scheme: what is wrong with several tests together is wrong with another one of them. */
function asksForScheme({ set }: AllowedEntry): boolean {
  const only = set.kind === "intersection" ? set.members[0] : set;
  if (only?.kind === "prefix") return /^[a-z]+:\/\/$/.test(only.text);
  return only?.kind === "pattern" && only.source.endsWith("://.*");
}
