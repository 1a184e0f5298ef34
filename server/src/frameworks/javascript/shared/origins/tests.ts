import type { Node } from "web-tree-sitter";
import { intersection } from "../../../../origins/intersection.ts";
import { union } from "../../../../origins/union.ts";
import type { OriginSet } from "../../../../policy/originSet.ts";
import { butNull, complement } from "./complement.ts";
import type { Subject } from "./parts.ts";

/** One test of the origin: the origins that pass it, and the expression that makes it. */
export interface Test {
  readonly set: OriginSet;
  readonly node: Node;
  /** The text or pattern that is tested for, decoded, where it is one. */
  readonly text?: string;
  /** The set is what a test leaves out. */
  readonly isRest?: true;
  /** What is asked: `isRest` stands for the other answer. Absent where there is only one. */
  readonly question?: object;
}

/** Tests that are all passed on one way. None: every request that has an Origin header comes this way. */
export type Passed = readonly Test[];

/** When a condition holds, and when it does not, for requests that have an Origin header: ways of which any suffices. */
export interface Outcome {
  readonly yes: readonly Passed[];
  readonly no: readonly Passed[];
}

/** More ways through one condition are not told apart. */
const mostWays = 64;

const open: readonly Passed[] = [[]];
/** What is true, and what is false, for every origin. */
export const holds: Outcome = { yes: open, no: [] };
export const fails: Outcome = { yes: [], no: open };

/** What is not understood may hold or not; nothing is said about whom that lets in. */
export function undecided(node: Node, why = "the code decides from request to request"): Outcome {
  const test = { set: { kind: "unknown", why } as const, node, question: {} };
  return { yes: [[test]], no: [[{ ...test, isRest: true }]] };
}

/** What a test of the origin comes to. */
export function tested(set: OriginSet, node: Node, text?: string): Outcome {
  if (set.kind === "everyone") return holds;
  if (set.kind === "nobody") return fails;
  const question = {};
  return {
    yes: [[{ set, node, question, ...(text !== undefined && { text }) }]],
    no: [[{ set: complement(set), node, question, isRest: true }]],
  };
}

/** Whether the origin is a URL. */
export function isUrl(node: Node): Outcome {
  return not(tested({ kind: "exact", origin: "null" }, node));
}

/** What is asked of a part of the origin, which `null` has not where the origin must be read first. */
export function ofPart({ isParsed }: Subject, outcome: Outcome, node: Node): Outcome {
  return isParsed ? { yes: outcome.yes, no: crossed(outcome.no, [[{ set: butNull, node, isRest: true }]]) } : outcome;
}

/** The opposite of what an outcome says. */
export function not({ yes, no }: Outcome): Outcome {
  return { yes: no, no: yes };
}

/** `left && right` */
export function both(left: Outcome, right: Outcome): Outcome {
  return { yes: crossed(left.yes, right.yes), no: joined(left.no, right.no) };
}

/** `left || right` */
export function either(left: Outcome, right: Outcome): Outcome {
  return not(both(not(left), not(right)));
}

/** Any of several, as `some` asks. */
export function anyOf(all: readonly Outcome[]): Outcome {
  return all.reduce(either, fails);
}

/** The ways that pass one of `before` and then one of `after`. */
export function crossed(before: readonly Passed[], after: readonly Passed[]): readonly Passed[] {
  if (before === open) return after;
  if (after === open) return before;
  return limited(before.flatMap((first) => after.map((second) => [...first, ...second])));
}

/** The origins that pass all tests of a way. */
export function passing(passed: Passed): OriginSet {
  return intersection(passed.map(({ set }) => set));
}

/** The origins that pass on any of the ways. */
export function setOf(ways: readonly Passed[]): OriginSet {
  return union(ways.map(passing));
}

/**
 * The ways without the questions that nobody can answer where both answers let in: in
 * `if (isKnown(origin)) return true; return origin.endsWith(".example.com")` whoever passes the second test is let in, known
 * or not. `letsIn` tells of which ways all are let in.
 */
export function withoutIdleQuestions(
  ways: readonly Passed[],
  letsIn: (index: number) => boolean = () => true,
): readonly Passed[] {
  return without(({ set }) => set.kind === "unknown", ways, letsIn);
}

/** Whether everyone comes one of the ways, so that none is missing: a function that throws has fewer. */
export function areAll(ways: readonly Passed[]): boolean {
  const all = without(
    () => true,
    ways,
    () => true,
  );
  return all.some((passed) => passed.length === 0);
}

function without(
  isAsked: (test: Test) => boolean,
  ways: readonly Passed[],
  letsIn: (index: number) => boolean,
): readonly Passed[] {
  const open = ways.filter((_, index) => letsIn(index));
  const next = ways.map((passed) => {
    const idle = passed.find((test) => isAsked(test) && open.some((other) => letsInOtherwise(other, test, passed)));
    return idle ? passed.filter((test) => test !== idle) : passed;
  });
  return next.every((passed, index) => passed === ways[index]) ? ways : without(isAsked, next, letsIn);
}

/** Whether a way lets in all who meet the other answer to a question, and pass what else is passed. */
function letsInOtherwise(way: Passed, asked: Test, passed: Passed): boolean {
  if (!way.some((test) => isOpposite(test, asked))) return false;
  return way.every((test) => isOpposite(test, asked) || passed.some((each) => isSame(each, test)));
}

function isOpposite(test: Test, asked: Test): boolean {
  return test.question !== undefined && test.question === asked.question && test.isRest !== asked.isRest;
}

/** Whether two tests always have the same answer. */
function isSame(one: Test, other: Test): boolean {
  const isSameQuestion = one.question !== undefined && one.question === other.question && one.isRest === other.isRest;
  if (one === other || isSameQuestion) return true;
  return one.set.kind !== "unknown" && JSON.stringify(one.set) === JSON.stringify(other.set);
}

/** The same tests as if a single expression made them all: what another file holds has no place in this one. */
export function heldBy(node: Node, { yes, no }: Outcome): Outcome {
  const moved = (ways: readonly Passed[]) => ways.map((passed) => passed.map((test) => ({ ...test, node })));
  return { yes: moved(yes), no: moved(no) };
}

function joined(some: readonly Passed[], others: readonly Passed[]): readonly Passed[] {
  if (some === open || others === open) return open;
  return limited([...some, ...others]);
}

function limited(ways: readonly Passed[]): readonly Passed[] {
  const node = ways.flat()[0]?.node;
  if (ways.length <= mostWays || !node) return ways;
  return undecided(node, "there are too many ways through the code").yes;
}
