import type { CancellationToken } from "vscode-languageserver";
import type { Settings } from "../config/settings.ts";
import { type Analysis, analyze } from "../engine/analyze.ts";
import type { Parsers } from "../syntax/parsers.ts";
import type { OpenDocument } from "./documents.ts";
import { type Log, reasonOf } from "./log.ts";
import type { Runtime } from "./runtime.ts";

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
}

interface Kept extends Check {
  readonly revision: number;
}

/** What the checks need of the server around them. */
export interface ChecksHost {
  readonly parsers: Parsers;
  readonly nextTurn: Runtime["nextTurn"];
  readonly log: Log;
  settingsOf(uri: string): Promise<Settings>;
  isOpen(document: OpenDocument): boolean;
  /** Told of each new check. */
  made(document: OpenDocument, check: Check): void;
}

export function createChecks(host: ChecksHost): Checks {
  const kept = new WeakMap<OpenDocument, Kept>();
  const session = Date.now().toString(36);
  let count = 0;

  function check(document: OpenDocument, settings: Settings, failure: string | undefined): Check {
    const last = kept.get(document);
    if (last && last.revision === document.revision && last.settings === settings) return last;
    const analysis = failure === undefined ? analyzed(document, settings, host.log) : skip(failure);
    for (const problem of analysis.problems) host.log.errorOnce(problem);
    const made: Kept = { id: `${session}-${++count}`, analysis, settings, revision: document.revision };
    if (failure === undefined) kept.set(document, made);
    host.made(document, made);
    return made;
  }

  return {
    async of(document, token) {
      const givenUp = () => token?.isCancellationRequested === true || !host.isOpen(document);
      await settled(document, host.nextTurn, givenUp);
      const settings = await host.settingsOf(document.uri);
      const failure = await loadGrammar(document, host);
      return givenUp() ? undefined : check(document, settings, failure);
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

function analyzed({ uri, grammar, text, parsed }: OpenDocument, settings: Settings, log: Log): Analysis {
  const current = text.getText();
  try {
    return analyze({ path: uri, grammar, text: current, parse: () => parsed.parse(current) }, settings);
  } catch (error) {
    parsed.replaced(); // the next analysis starts afresh
    log.errorOnce(`Parsing ${uri} failed: ${reasonOf(error)}`);
    return skip("The file could not be parsed and is not checked.");
  }
}

function skip(why: string): Analysis {
  return { findings: [], skipped: why, problems: [] };
}
