import { Undecided } from "../undecided.ts";

/** How much work one question may take: states that are looked at, and milliseconds on the clock. */
export interface Limits {
  readonly states: number;
  readonly milliseconds: number;
  /** The clock, in milliseconds from any point in time on. */
  readonly now: () => number;
}

/** Counts the work of one question. */
export interface Budget {
  /** @throws {Undecided} when a limit is reached */
  readonly spend: () => void;
}

const looksAtClockEvery = 64;

/** A budget with these limits that also draws on a wider one. */
export function budgetOf({ states, milliseconds, now }: Limits, within?: Budget): Budget {
  const end = now() + milliseconds;
  let spent = 0;
  const spend = () => {
    within?.spend();
    spent++;
    if (spent > states) throw new Undecided("a pattern with too many states");
    if (spent % looksAtClockEvery === 0 && now() > end) throw new Undecided("a pattern that takes too long");
  };
  return { spend };
}
