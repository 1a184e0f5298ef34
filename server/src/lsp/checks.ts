import type { CancellationToken } from "vscode-languageserver";
import type { Settings } from "../config/settings.ts";
import { type Analysis, analyze } from "../engine/analyze.ts";
import { lightProver, loadProver, type Prover } from "../origins/prover.ts";
import { maxRounds } from "../project/rounds.ts";
import type { View } from "../project/workspace.ts";
import { codeOf } from "../syntax/embedded.ts";
import { familyOf } from "../syntax/language.ts";
import type { Parsers } from "../syntax/parsers.ts";
import type { OpenDocument } from "./documents.ts";
import { type Log, reasonOf } from "./log.ts";
import type { Runtime } from "./runtime.ts";
import type { Surroundings } from "./surroundings.ts";

/** The analysis of a document as it is now. Its source is valid until the next await of the one who asked for it. */
export interface Check {
  /** Differs from that of every other check that this or an earlier server has made. */
  readonly id: string;
  readonly analysis: Analysis;
  readonly settings: Settings;
}

export interface Checks {
  /**
   * Analyses a document once no more changes are waiting, or gives the last analysis when neither text nor settings
   * have changed since. Undefined when it was cancelled or the document was closed meanwhile.
   */
  of(document: OpenDocument, token?: CancellationToken): Promise<Check | undefined>;
  /** A file may have changed. Gives whether an analysis has looked at it, which then no longer counts. */
  outdate(uri: string): boolean;
}

interface Kept extends Check {
  readonly view: View;
  readonly revision: number;
  readonly prover: Prover;
}

/** What the checks need of the server around them. */
export interface ChecksHost {
  readonly parsers: Parsers;
  readonly nextTurn: Runtime["nextTurn"];
  readonly log: Log;
  readonly surroundings: Surroundings;
  settingsOf(uri: string): Promise<Settings>;
  isOpen(document: OpenDocument): boolean;
  openDocuments(): readonly OpenDocument[];
  /** Told of each new check. */
  made(document: OpenDocument, check: Check): void;
}

export function createChecks(host: ChecksHost): Checks {
  const kept = new WeakMap<OpenDocument, Kept>();
  const session = Date.now().toString(36);
  let count = 0;
  let prover = lightProver;

  function check(document: OpenDocument, settings: Settings, failure: string | undefined): Kept {
    const last = kept.get(document);
    const isCurrent = last?.revision === document.revision && last.settings === settings;
    const knowsAll = last && !host.surroundings.hasNewsFor(last.view);
    if (last && isCurrent && knowsAll && (last.prover === prover || !last.analysis.needsProver)) return last;
    const view = host.surroundings.view();
    const analysis = failure === undefined ? analyzed(document, settings, prover, view, host.log) : skip(failure);
    for (const problem of analysis.problems) host.log.errorOnce(problem);
    const id = `${session}-${++count}`;
    const made: Kept = { id, analysis, settings, revision: document.revision, prover, view };
    if (failure === undefined && !analysis.unfinished) kept.set(document, made);
    return made;
  }

  /** Loads what judges regular expressions; without it they are left alone. */
  async function proverLoaded(): Promise<boolean> {
    try {
      prover = await loadProver();
      return true;
    } catch (error) {
      host.log.errorOnce(`Loading what judges regular expressions failed: ${reasonOf(error)}`);
      return false;
    }
  }

  /** Gets what an analysis was missing, a turn for others where it was time; false when it has all that it can get. */
  async function supply({ analysis, view }: Kept, round: number): Promise<boolean> {
    if (round > maxRounds) return false;
    if (analysis.unfinished) {
      await host.nextTurn();
      return true;
    }
    const gotProver = analysis.needsProver === true && prover === lightProver && (await proverLoaded());
    if (view.missing.size > 0) await host.surroundings.read(view.missing);
    return gotProver || view.missing.size > 0;
  }

  return {
    async of(document, token) {
      const givenUp = () => token?.isCancellationRequested === true || !host.isOpen(document);
      const loading = loadGrammar(document, host); // while changes are waited for
      await settled(document, host.nextTurn, givenUp);
      const [settings, failure] = await Promise.all([host.settingsOf(document.uri), loading]);
      for (let round = 1; !givenUp(); round++) {
        const made = check(document, settings, failure);
        if (await supply(made, round)) continue;
        if (!givenUp()) host.made(document, made);
        return givenUp() ? undefined : made;
      }
      return undefined;
    },
    outdate(uri) {
      const concerned = host.openDocuments().filter((document) => kept.get(document)?.view.asked.has(uri));
      for (const document of concerned) kept.delete(document);
      return concerned.length > 0;
    },
  };
}

/** Waits until a turn of the event loop has brought no change: a burst of changes costs one analysis. */
async function settled(document: OpenDocument, nextTurn: Runtime["nextTurn"], givenUp: () => boolean): Promise<void> {
  for (let seen = -1; seen !== document.revision && !givenUp(); ) {
    seen = document.revision;
    await nextTurn();
  }
}

async function loadGrammar({ grammar }: OpenDocument, { parsers, log }: ChecksHost): Promise<string | undefined> {
  try {
    await parsers.load(grammar);
    return undefined;
  } catch (error) {
    log.errorOnce(`Loading the grammar ${grammar} failed: ${reasonOf(error)}`);
    return `The grammar for ${grammar} could not be loaded, so the file is not checked.`;
  }
}

function analyzed(document: OpenDocument, settings: Settings, prover: Prover, view: View, log: Log): Analysis {
  const { uri, grammar, text, parsed, searchIn } = document;
  const current = text.getText();
  const project = view.projectOf(uri, familyOf(grammar));
  try {
    const input = {
      path: uri,
      grammar,
      text: current,
      parse: () => parsed.parse(codeOf(uri, current, grammar)),
      search: searchIn(current),
      project,
    };
    return analyze(input, settings, prover);
  } catch (error) {
    parsed.replaced(); // the next analysis starts afresh
    log.errorOnce(`Parsing ${uri} failed: ${reasonOf(error)}`);
    return skip("The file could not be parsed and is not checked.");
  }
}

function skip(why: string): Analysis {
  return { findings: [], notes: [], skipped: why, problems: [] };
}
