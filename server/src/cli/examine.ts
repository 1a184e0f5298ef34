import type { Settings } from "../config/settings.ts";
import { analyze } from "../engine/analyze.ts";
import type { Finding } from "../engine/finding.ts";
import { type Fix, fixesFor } from "../fixes/fix.ts";
import { withFilesBehind } from "../frameworks/nginx/config/included.ts";
import { projectPath } from "../frameworks/nginx/config/includePaths.ts";
import type { Prover } from "../origins/prover.ts";
import type { Note } from "../policy/note.ts";
import { codeOf } from "../syntax/embedded.ts";
import { familyOf, type Grammar } from "../syntax/language.ts";
import { createParsedText } from "../syntax/parsedText.ts";
import type { Parsers } from "../syntax/parsers.ts";
import type { Surroundings } from "./surroundings.ts";

/** What one text gave. */
export interface Examined {
  readonly found: readonly { readonly finding: Finding; readonly fixes: readonly Fix[] }[];
  readonly parsed: boolean;
  readonly notes: readonly Note[];
  /** The absolute paths of the files that a configuration of nginx includes. */
  readonly includes: readonly string[];
  readonly skipped?: string;
  readonly problems: readonly string[];
}

/** What an examination works with. Grammars and prover must be loaded. */
export interface Means {
  readonly parsers: Parsers;
  readonly prover: Prover;
  /** The files around; without it a text stands alone. */
  readonly surroundings?: Surroundings;
}

interface Place {
  readonly path: string;
  readonly grammar: Grammar;
}

/** Analyses one text with the fixes of each finding. */
export function examine(
  { parsers, prover, surroundings }: Means,
  { path, grammar }: Place,
  text: string,
  settings: Settings,
): Examined {
  const parsedText = createParsedText(parsers, grammar);
  try {
    const document = { path, grammar, text, parse: () => parsedText.parse(codeOf(path, text, grammar)) };
    const analysis = surroundings
      ? surroundings.of(path, familyOf(grammar), (project) => analyze({ ...document, project }, settings, prover))
      : analyze(document, settings, prover);
    const { source, findings, notes, problems, skipped } = analysis;
    const found = findings.map((finding) => ({
      finding,
      fixes: source ? fixesFor(source, finding, settings.trustedOrigins) : [],
    }));
    const includes = source?.family === "nginx" ? withFilesBehind(source).map(projectPath) : [];
    return {
      found,
      parsed: source !== undefined,
      notes,
      includes,
      problems,
      ...(skipped !== undefined && { skipped }),
    };
  } finally {
    parsedText.dispose();
  }
}
