/** Milliseconds of each of so many runs, in order of length, after some that only warm up. */
export async function timings(runs: number, warmUps: number, run: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let at = -warmUps; at < runs; at++) {
    const started = performance.now();
    await run();
    if (at >= 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

/** The time that a share of the runs stayed below; `times` is sorted. */
export function percentile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

/** One line of the report: what was measured, the figure, and the limit it is to hold. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
}
