import { loadProver, type Prover, provePattern, proverWith, usualLimits } from "../../server/src/origins/prover.ts";
import { type PatternCase, patternCases } from "../support/originPatterns.ts";
import { type Figure, percentile } from "./measure.ts";

const rounds = 5;

/** What the prover costs: loading it, and proving each pattern of the tests for the first time. */
export async function* proverFigures(): AsyncGenerator<Figure> {
  const started = performance.now();
  await loadProver();
  yield { what: "prover: load", figure: milliseconds(performance.now() - started), limit: "only for patterns" };

  const { engine } = await import("../../server/src/origins/automaton/engine.ts");
  const proofs = Array.from({ length: rounds }, () => proofsWith(proverWith(engine, usualLimits))).flat();
  const times = proofs.map(({ time }) => time).sort((a, b) => a - b);
  const slowest = proofs.reduce((worst, one) => (one.time > worst.time ? one : worst));
  const undecided = new Set(proofs.filter(({ verdict }) => verdict === "unknown").map(({ source }) => source));
  yield {
    what: `prover: ${patternCases.length} patterns, median`,
    figure: milliseconds(percentile(times, 0.5)),
    limit: "",
  };
  yield { what: "prover: p95", figure: milliseconds(percentile(times, 0.95)), limit: "" };
  yield { what: "prover: worst", figure: `${milliseconds(slowest.time)} ${slowest.source}`, limit: "200 ms" };
  yield { what: "prover: undecided", figure: [...undecided].join(" ") || "none", limit: "none" };

  const set = { kind: "pattern", ...worstOf(patternCases) } as const;
  const prover = proverWith(engine, usualLimits);
  prover.contains(set, "null");
  const asked = performance.now();
  for (let at = 0; at < 1000; at++) prover.contains(set, `https://app${at}.example.com`);
  yield {
    what: "prover: one origin against a pattern",
    figure: milliseconds((performance.now() - asked) / 1000),
    limit: "",
  };
}

interface Timed {
  readonly source: string;
  readonly verdict: string;
  readonly time: number;
}

function proofsWith(prover: Prover): Timed[] {
  prover.prove({ kind: "suffix", text: "example.com" }); // as in loading
  return patternCases.map((pattern) => {
    const { source } = pattern;
    const started = performance.now();
    const { verdict } = provePattern(source, pattern, prover);
    return { source, verdict, time: performance.now() - started };
  });
}

function worstOf(cases: readonly PatternCase[]): PatternCase {
  return cases.reduce((longest, one) => (one.source.length > longest.source.length ? one : longest));
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 1 ? 3 : 1)} ms`;
}
