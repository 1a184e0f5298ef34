import { readFile } from "node:fs/promises";
import { examine } from "../cli/examine.ts";
import { merge, readSettings } from "../config/read.ts";
import { loadProver, type PatternProof, type PatternQuestion, provePattern as prove } from "../origins/prover.ts";
import type { ReportedFinding } from "../report/report.ts";
import { reported } from "../report/reported.ts";
import { type Grammar, grammars } from "../syntax/language.ts";
import { createParsers, isGrammar } from "../syntax/parsers.ts";

export { judge } from "../protocol/judge.ts";

/** A caller waits for nobody else, so that a busy machine does not make its result differ. */
const parseBudget = 10_000;

const parsers = createParsers({
  wasm: (name) => readFile(new URL(`../grammars/${name}.wasm`, import.meta.url)),
  parseBudget,
});
// Loaded with the module, so that its functions answer at once.
await Promise.all(grammars.map((grammar) => parsers.load(grammar)));
const prover = await loadProver();

/** How a text is to be checked. */
export interface CheckOptions {
  readonly language: Grammar;
  /** The path that findings bear; empty when it is not given. */
  readonly path?: string;
  /** As in `.corslint.json`. */
  readonly settings?: unknown;
}

/**
 * The findings in a text, as `corslint check --format json` prints them: lines and columns from 1, in UTF-16 code units.
 * Throws when the language is none of corslint's, when the settings cannot be used, and when the text is too large.
 */
export function checkText(text: string, { language, path = "", settings }: CheckOptions): ReportedFinding[] {
  if (!isGrammar(language)) throw new TypeError(`"${language}" is none of ${grammars.join(", ")}.`);
  const read = readSettings(settings, "settings");
  if (read.problems.length > 0) throw new TypeError(read.problems.join(" "));
  const { found, skipped, problems } = examine(
    { parsers, prover },
    { path, grammar: language },
    text,
    merge(read.settings),
  );
  const failure = skipped ?? problems[0];
  if (failure !== undefined) throw new Error(failure);
  return reported(path, text, found);
}

/**
 * Whom a regular expression lets in, and an origin that a stranger can register where it lets one in. Only http(s)
 * origins as browsers send them count; what cannot be decided is `unknown`, with the reason.
 */
export function provePattern(source: string, question: PatternQuestion): PatternProof {
  return prove(source, question, prover);
}
