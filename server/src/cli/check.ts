import { loadProver } from "../origins/prover.ts";
import { type ReportedNote, reportedNotes } from "../report/notes.ts";
import type { Report, ReportedFinding } from "../report/report.ts";
import { reported } from "../report/reported.ts";
import type { Parsers } from "../syntax/parsers.ts";
import { type Examined, examine, type Means } from "./examine.ts";
import { type FixedFiles, fixFiles } from "./fixFiles.ts";
import type { CheckHost, TextFile } from "./input.ts";
import { createQueue } from "./queue.ts";
import { shownBeside } from "./shownPath.ts";
import { createSurroundings } from "./surroundings.ts";

/** What a run gave, for the printers and for the exit code. */
export interface CheckResult {
  readonly report: Report;
  /** The analysed text of each file that has findings. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was fixed before; absent where nothing was to be. */
  readonly fixed?: FixedFiles;
  /** How files belong together, as far as there is something to say. */
  readonly notes: readonly ReportedNote[];
  /** Failures of the tool itself, each once. */
  readonly problems: readonly string[];
}

/** Checks all files of the host and, when asked to, writes the preferred fixes first. */
export async function checkFiles(host: CheckHost, parsers: Parsers, fix: boolean): Promise<CheckResult> {
  const started = performance.now();
  const fixed = fix ? await fixFiles(host, parsers) : undefined;
  const findings: ReportedFinding[] = [];
  const skipped: { path: string; why: string }[] = [];
  const texts = new Map<string, string>();
  const problems = new Set<string>();
  const notes: ReportedNote[] = [];
  const surroundings = createSurroundings(parsers, host);
  const totals = { seen: 0, parsed: 0 };
  const queue = createQueue(host);
  for await (const file of queue.files()) {
    totals.seen++;
    if ("why" in file) {
      skipped.push(file);
      continue;
    }
    if (!file.mayMatter) continue;
    const { text, examined } = await checkFile(file, host, { parsers, surroundings });
    totals.parsed += examined.parsed ? 1 : 0;
    queue.add(examined.includes);
    for (const problem of examined.problems) problems.add(problem);
    const why = examined.skipped ?? whyNotRewritten(file, examined, fixed);
    if (why !== undefined) skipped.push({ path: file.path, why });
    if (examined.found.length > 0) texts.set(file.path, text);
    const shown = (other: string) => shownBeside(file.path, host.fullPath(file.path), other);
    const real = (other: string) => host.realPath(host.fullPath(other));
    notes.push(...reportedNotes(file.path, text, examined.notes, { shown, real }));
    findings.push(...reported(file.path, text, examined.found, shown));
  }
  const files = { ...totals, skipped };
  const durationMs = Math.round(performance.now() - started);
  const report = { findings, files, durationMs };
  return { report, texts, ...(fixed && { fixed }), notes, problems: [...problems] };
}

function whyNotRewritten({ path }: TextFile, { found }: Examined, fixed: FixedFiles | undefined): string | undefined {
  if (found.length === 0 || !fixed?.notRewritten.has(path)) return undefined;
  return "It is not valid UTF-8, so it is checked but not rewritten.";
}

async function checkFile(file: TextFile, host: CheckHost, means: Omit<Means, "prover">) {
  const settings = host.settingsOf(file.path);
  const [prover] = await Promise.all([loadProver(), means.parsers.load(file.grammar)]);
  const { text } = file.decoded();
  let examined = examine({ ...means, prover }, file, text, settings);
  while (await means.surroundings?.grammarsLoaded()) examined = examine({ ...means, prover }, file, text, settings);
  return { text, examined };
}
