import { loadProver } from "../origins/prover.ts";
import type { Report, ReportedFinding } from "../report/report.ts";
import { reported } from "../report/reported.ts";
import type { Parsers } from "../syntax/parsers.ts";
import { applyPreferredFixes } from "./applyFixes.ts";
import { examine, type Means } from "./examine.ts";
import type { CheckHost, TextFile } from "./input.ts";
import { shownBeside } from "./shownPath.ts";
import { createSurroundings } from "./surroundings.ts";

/** What a run gave, for the printers and for the exit code. */
export interface CheckResult {
  readonly report: Report;
  /** The analysed text of each file that has findings. */
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: number;
  readonly needOrigin: number;
  /** Failures of the tool itself, each once. */
  readonly problems: readonly string[];
}

/** Checks all files of the host and, when asked to, writes the preferred fixes first. */
export async function checkFiles(host: CheckHost, parsers: Parsers, fix: boolean): Promise<CheckResult> {
  const started = performance.now();
  const findings: ReportedFinding[] = [];
  const skipped: { path: string; why: string }[] = [];
  const texts = new Map<string, string>();
  const problems = new Set<string>();
  const surroundings = createSurroundings(parsers, host);
  const totals = { seen: 0, parsed: 0, applied: 0, needOrigin: 0 };
  for await (const file of host.files()) {
    totals.seen++;
    if ("why" in file) {
      skipped.push(file);
      continue;
    }
    if (!file.mayMatter) continue;
    const fixed = await checkFile(file, host, { parsers, surroundings }, fix);
    totals.parsed += fixed.examined.parsed ? 1 : 0;
    totals.applied += fixed.applied;
    totals.needOrigin += fixed.needOrigin;
    for (const problem of fixed.examined.problems) problems.add(problem);
    if (fixed.why !== undefined) skipped.push({ path: file.path, why: fixed.why });
    if (fixed.examined.found.length > 0) texts.set(file.path, fixed.text);
    const shown = (other: string) => shownBeside(file.path, host.fullPath(file.path), other);
    findings.push(...reported(file.path, fixed.text, fixed.examined.found, shown));
  }
  const files = { seen: totals.seen, parsed: totals.parsed, skipped };
  const durationMs = Math.round(performance.now() - started);
  const { applied, needOrigin } = totals;
  return { report: { findings, files, durationMs }, texts, applied, needOrigin, problems: [...problems] };
}

async function checkFile(file: TextFile, host: CheckHost, means: Omit<Means, "prover">, fix: boolean) {
  const settings = host.settingsOf(file.path);
  const [prover] = await Promise.all([loadProver(), means.parsers.load(file.grammar)]);
  const examineText = (current: string) => examine({ ...means, prover }, file, current, settings);
  const { text, lead, isExact } = file.decoded();
  let examined = examineText(text);
  while (await means.surroundings?.grammarsLoaded()) examined = examineText(text);
  const unchanged = { text, applied: 0, needOrigin: 0, examined, why: examined.skipped };
  if (!fix || examined.found.length === 0) return unchanged;
  if (!isExact) return { ...unchanged, why: "It is not valid UTF-8, so it is checked but not rewritten." };
  const fixed = applyPreferredFixes(text, examineText);
  if (fixed.applied === 0) return { ...unchanged, needOrigin: fixed.needOrigin };
  host.write(file.path, lead + fixed.text);
  means.surroundings?.changed(file.path);
  return { ...fixed, examined: examineText(fixed.text), why: undefined };
}
