import { intersection } from "../../../origins/intersection.ts";
import { union } from "../../../origins/union.ts";
import { anyByReflection, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";

/** The origins that get past some place, with the tests that decide it. */
export interface Passing {
  readonly set: OriginSet;
  readonly entries: readonly AllowedEntry[];
  /** All but some origins, which no set says; beside a test that names whom it lets in, it does not matter. */
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

/** A test that names whom it lets in; whom it keeps out cannot be said. */
export function testOf(entries: readonly AllowedEntry[]): Outcome {
  const fails: OriginSet = { kind: "unknown", why: "all but some origins are let in" };
  return {
    holds: { set: union(entries.map(({ set }) => set)), entries },
    fails: { set: fails, entries: [], isRest: true },
  };
}

export function not({ holds, fails }: Outcome): Outcome {
  return { holds: fails, fails: holds };
}

export function both(a: Outcome, b: Outcome): Outcome {
  return { holds: all([a.holds, b.holds]), fails: any([a.fails, b.fails]) };
}

export function either(a: Outcome, b: Outcome): Outcome {
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
  const first = narrowing.flatMap(({ entries }) => entries)[0];
  const isKnown = narrowing.every((step) => step.set.kind !== "unknown");
  return { set, entries: first && isKnown ? [{ set, span: first.span }] : [] };
}
