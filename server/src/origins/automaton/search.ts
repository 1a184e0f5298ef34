import type { Letter } from "./alphabet.ts";
import type { Budget } from "./budget.ts";
import { successorsOf } from "./successors.ts";
import { keyOf, read, succeedAtEnd, type Threads } from "./threads.ts";

/** Where a search sets out: threads that have read `text` already, at a cost. */
export interface Departure {
  readonly threads: readonly Threads[];
  readonly text: string;
  readonly cost: number;
}

interface Step {
  readonly threads: Threads;
  readonly text: string;
}

/**
 * The cheapest text with which threads succeed, reached from any of the departures; undefined when there is none at all.
 * Goes through the states in the order of their cost, and never twice through one. Equal input gives equal output.
 * @throws {Undecided} when the budget ends before the answer is known
 */
export function cheapestText(
  departures: readonly Departure[],
  letters: readonly Letter[],
  budget: Budget,
): string | undefined {
  const queue: Step[][] = [];
  const seen = new Set<string>();
  const add = (cost: number, step: Step) => {
    const sameCost = queue[cost];
    if (sameCost) sameCost.push(step);
    else queue[cost] = [step];
  };
  for (const { threads, text, cost } of departures) for (const one of threads) add(cost, { threads: one, text });
  for (let cost = 0; cost < queue.length; cost++) {
    for (const { threads, text } of queue[cost] ?? []) {
      const key = keyOf(threads);
      if (seen.has(key)) continue;
      seen.add(key);
      budget.spend();
      if (succeedAtEnd(threads)) return text;
      for (const letter of toldApart(letters, threads)) {
        for (const next of read(threads, letter.code))
          add(cost + letter.cost, { threads: next, text: text + letter.text });
      }
    }
    delete queue[cost];
  }
  return undefined;
}

/** The letters without those that do the same to these threads as one before them. */
function toldApart(letters: readonly Letter[], { must, mustNot, behind }: Threads): readonly Letter[] {
  const groups = [...must, ...mustNot].map((state) => successorsOf(state).groups);
  const seen = new Set<string>();
  return letters.filter(({ code }) => {
    let signature = `${behind.next(code).id} `;
    for (const one of groups) signature += String.fromCharCode(one[code] ?? 0);
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
}
