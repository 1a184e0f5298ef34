import { Undecided } from "../undecided.ts";
import { type Behind, passes } from "./behind.ts";
import type { Guard, State } from "./program.ts";
import { after } from "./successors.ts";

/** How many ways of going on one character may open. */
const mostWays = 4096;

/**
 * Where a reading stands after a part of a text: it succeeds if each state of `must` goes on to accept and no state of
 * `mustNot` does. Several programs, and all their look-aheads, are read at once this way. Both are sorted by id.
 */
export interface Threads {
  readonly must: readonly State[];
  readonly mustNot: readonly State[];
  readonly behind: Behind;
}

/** Threads of which some have still to be followed through their checks. */
interface Pending {
  readonly must: ReadonlySet<State>;
  readonly mustNot: ReadonlySet<State>;
  /** With the states that led there without reading, so that no thread runs in a circle. */
  readonly toFollow: readonly { readonly state: State; readonly path: readonly State[] }[];
  readonly toRefute: readonly State[];
}

/**
 * All ways in which threads that have just been reached can go on: one for each choice of the checks that they pass. A
 * way that cannot succeed is left out; several ways succeed if one of them does.
 */
export function settle(must: readonly State[], mustNot: readonly State[], behind: Behind): Threads[] {
  if (!must.some(hasChecks) && !mustNot.some(hasChecks)) return settledPlainly(must, mustNot, behind);
  const settled: Threads[] = [];
  const pending: Pending[] = [
    { must: new Set(), mustNot: new Set(), toFollow: must.map((state) => ({ state, path: [] })), toRefute: mustNot },
  ];
  for (let one = pending.pop(); one; one = pending.pop()) {
    const [follow, ...toFollow] = one.toFollow;
    const [refute, ...toRefute] = one.toRefute;
    if (follow) pending.push(...followed(follow, { ...one, toFollow }, behind));
    else if (refute) pending.push(...refuted(refute, { ...one, toRefute }, behind));
    else settled.push({ must: sorted(one.must), mustNot: sorted(one.mustNot), behind });
    if (pending.length + settled.length > mostWays) throw new Undecided("look-arounds that open too many ways");
  }
  return settled;
}

function hasChecks({ checks }: State): boolean {
  return checks.length > 0;
}

function settledPlainly(must: readonly State[], mustNot: readonly State[], behind: Behind): Threads[] {
  if (mustNot.some(({ accepts }) => accepts === "here")) return [];
  const waiting = must.filter(({ accepts }) => accepts !== "here");
  return [{ must: sorted(waiting), mustNot: sorted(mustNot), behind }];
}

/** A thread that must succeed has done so, or waits for the next character, or passes one of its checks. */
function followed({ state, path }: Pending["toFollow"][number], rest: Pending, behind: Behind): Pending[] {
  if (state.accepts === "here") return [rest];
  const ways: Pending[] = [];
  if (state.edges.length > 0 || state.accepts !== "no") ways.push({ ...rest, must: new Set(rest.must).add(state) });
  for (const { guard, to } of state.checks) {
    if (to === state || path.includes(to)) continue;
    const onwards = follow(rest, to, [...path, state]);
    if (guard.kind === "ahead") ways.push(demand(onwards, guard, !guard.negated));
    else if (passes(behind, guard)) ways.push(onwards);
  }
  return ways;
}

/** A thread that must fail must not have succeeded, and must fail behind each check, or fail the check. */
function refuted(state: State, rest: Pending, behind: Behind): Pending[] {
  if (state.accepts === "here") return [];
  if (rest.mustNot.has(state)) return [rest];
  let ways: Pending[] = [{ ...rest, mustNot: new Set(rest.mustNot).add(state) }];
  for (const { guard, to } of state.checks) {
    if (guard.kind === "behind") {
      if (passes(behind, guard)) ways = ways.map((way) => ({ ...way, toRefute: [...way.toRefute, to] }));
      continue;
    }
    ways = ways.flatMap((way) => [
      demand(way, guard, guard.negated),
      demand({ ...way, toRefute: [...way.toRefute, to] }, guard, !guard.negated),
    ]);
  }
  return ways;
}

function follow(rest: Pending, state: State, path: readonly State[]): Pending {
  return { ...rest, toFollow: [...rest.toFollow, { state, path }] };
}

/** Demands that the body of a look-ahead succeeds from here, or that it fails. */
function demand(rest: Pending, { start }: Guard, succeeds: boolean): Pending {
  return succeeds ? follow(rest, start, []) : { ...rest, toRefute: [...rest.toRefute, start] };
}

function sorted(states: Iterable<State>): readonly State[] {
  const all = [...states].sort((a, b) => a.id - b.id);
  return all.filter((state, at) => state !== all[at - 1]);
}

/** The ways in which threads go on when a character is read; none when they fail. */
export function read({ must, mustNot, behind }: Threads, code: number): readonly Threads[] {
  let choices: State[][] = [[]];
  for (const state of must) {
    const next = after(state, code);
    const [first, ...others] = next;
    if (!first) return [];
    const done = next.find(({ accepts }) => accepts === "here");
    const more = done ? [] : choices.flatMap((chosen) => others.map((other) => [...chosen, other]));
    for (const chosen of choices) chosen.push(done ?? first);
    if (more.length > 0) choices = [...choices, ...more];
    if (choices.length > mostWays) throw new Undecided("look-arounds that open too many ways");
  }
  const refuted = mustNot.flatMap((state) => after(state, code));
  const next = behind.next(code);
  return choices.flatMap((chosen) => settle(chosen, refuted, next));
}

/** Whether threads succeed if the text ends here. */
export function succeedAtEnd({ must, mustNot }: Threads): boolean {
  return must.every(({ accepts }) => accepts !== "no") && mustNot.every(({ accepts }) => accepts === "no");
}

/** A text that tells threads apart: equal ones go on equally. */
export function keyOf({ must, mustNot, behind }: Threads): string {
  return `${ids(must)}|${ids(mustNot)}|${behind.id}`;
}

function ids(states: readonly State[]): string {
  return states.map(({ id }) => id).join();
}
