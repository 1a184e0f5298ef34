import { mayAnswer } from "../engine/prefilter.ts";
import type { Asked } from "../engine/simulate/asked.ts";
import { type DocumentSimulation, simulateDocument } from "../engine/simulate/document.ts";
import { simulate } from "../engine/simulate/simulate.ts";
import { loadProver } from "../origins/prover.ts";
import { type ReportedNote, reportedNotes } from "../report/notes.ts";
import { type SimulatedFile, simulatedFile, unreadFile } from "../report/simulated.ts";
import { codeOf } from "../syntax/embedded.ts";
import { familyOf } from "../syntax/language.ts";
import { createParsedText } from "../syntax/parsedText.ts";
import type { Parsers } from "../syntax/parsers.ts";
import type { CheckHost, TextFile } from "./input.ts";
import { shownBeside } from "./shownPath.ts";
import { createSurroundings } from "./surroundings.ts";

/** What a run gave. */
export interface SimulateResult {
  /** One for each file; of those that could not be read all is unknown. */
  readonly results: readonly SimulatedFile[];
  /** How files belong together, as far as there is something to say. */
  readonly notes: readonly ReportedNote[];
  /** Failures of the tool itself, each once. */
  readonly problems: readonly string[];
}

/** Says for each file of the host what a page may read of what it answers. */
export async function simulateFiles(
  host: Pick<CheckHost, "files" | "fullPath" | "realPath" | "read" | "list">,
  parsers: Parsers,
  asked: Asked,
): Promise<SimulateResult> {
  const results: SimulatedFile[] = [];
  const problems = new Set<string>();
  const notes: ReportedNote[] = [];
  const prover = await loadProver();
  const surroundings = createSurroundings(parsers, host);
  for await (const file of host.files()) {
    if ("why" in file) {
      results.push(unreadFile(file.path, file.why));
      continue;
    }
    const { text } = file.decoded();
    if (!mayAnswer(text, file.grammar)) {
      results.push(simulatedFile(file.path, "", simulate([], asked, prover)));
      continue;
    }
    await parsers.load(file.grammar);
    const run = () =>
      simulateText(file, text, parsers, (document) =>
        surroundings.of(file.path, familyOf(file.grammar), (project) =>
          simulateDocument({ ...document, project }, asked, prover),
        ),
      );
    let done = run();
    while (await surroundings.grammarsLoaded()) done = run();
    for (const problem of done.problems) problems.add(problem);
    const shown = (other: string) => shownBeside(file.path, host.fullPath(file.path), other);
    const real = (other: string) => host.realPath(host.fullPath(other));
    notes.push(...reportedNotes(file.path, text, done.notes, { shown, real }));
    results.push(simulatedFile(file.path, text, done.simulation));
  }
  return { results, notes, problems: [...problems] };
}

function simulateText(
  { path, grammar }: TextFile,
  text: string,
  parsers: Parsers,
  run: (document: Parameters<typeof simulateDocument>[0]) => DocumentSimulation,
): DocumentSimulation {
  const parsedText = createParsedText(parsers, grammar);
  try {
    return run({ path, grammar, text, parse: () => parsedText.parse(codeOf(path, text, grammar)) });
  } finally {
    parsedText.dispose();
  }
}
