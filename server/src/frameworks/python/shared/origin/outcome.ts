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
  /** All but some origins; beside a test that names whom it lets in, it does not matter. */
  readonly isRest?: boolean;
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
  return { holds: { set, entries }, fails: { set: rest, entries: at ? [{ set: rest, span: at }] : [], isRest: true } };
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
  const narrowing = naming.length > 0 ? naming : tested;
  const [only, ...others] = narrowing;
  if (!only) return steps[0] ?? everyone;
  if (others.length === 0) return only;
  const set = intersection(narrowing.map((step) => step.set));
  if (set.kind === "nobody") return noOne;
  const entries = narrowing.flatMap((step) => step.entries);
  const first = entries.find((entry) => !asksForScheme(entry)) ?? entries[0];
  const isKnown = narrowing.every((step) => step.set.kind !== "unknown");
  return { set, entries: first && isKnown ? [{ set, span: first.span }] : [] };
}

/** A test of nothing but the scheme: what is wrong with several tests together is wrong with another one of them. */
function asksForScheme({ set }: AllowedEntry): boolean {
  const only = set.kind === "intersection" ? set.members[0] : set;
  if (only?.kind === "prefix") return /^[a-z]+:\/\/$/.test(only.text);
  return only?.kind === "pattern" && only.source.endsWith("://.*");
}
