import type { Asked } from "../engine/simulate/asked.ts";
import { type DocumentSimulation, simulateDocument } from "../engine/simulate/document.ts";
import { simulate } from "../engine/simulate/simulate.ts";
import { loadProver } from "../origins/prover.ts";
import { type SimulatedFile, simulatedFile, unreadFile } from "../report/simulated.ts";
import { codeOf } from "../syntax/embedded.ts";
import { familyOf } from "../syntax/language.ts";
import { createParsedText } from "../syntax/parsedText.ts";
import type { Parsers } from "../syntax/parsers.ts";
import type { CheckHost, TextFile } from "./input.ts";
import { createSurroundings } from "./surroundings.ts";

/** What a run gave. */
export interface SimulateResult {
  /** One for each file; of those that could not be read all is unknown. */
  readonly results: readonly SimulatedFile[];
  /** Failures of the tool itself, each once. */
  readonly problems: readonly string[];
}

/** Says for each file of the host what a page may read of what it answers. */
export async function simulateFiles(
  host: Pick<CheckHost, "files" | "fullPath" | "read" | "list">,
  parsers: Parsers,
  asked: Asked,
): Promise<SimulateResult> {
  const results: SimulatedFile[] = [];
  const problems = new Set<string>();
  const prover = await loadProver();
  const surroundings = createSurroundings(parsers, host);
  for await (const file of host.files()) {
    if ("why" in file) {
      results.push(unreadFile(file.path, file.why));
      continue;
    }
    if (!file.mayMatter) {
      results.push(simulatedFile(file.path, "", simulate([], asked, prover)));
      continue;
    }
    await parsers.load(file.grammar);
    const { text } = file.decoded();
    const run = () =>
      simulateText(file, text, parsers, (document) =>
        surroundings.of(file.path, familyOf(file.grammar), (project) =>
          simulateDocument({ ...document, project }, asked, prover),
        ),
      );
    let done = run();
    while (await surroundings.grammarsLoaded()) done = run();
    for (const problem of done.problems) problems.add(problem);
    results.push(simulatedFile(file.path, text, done.simulation));
  }
  return { results, problems: [...problems] };
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
