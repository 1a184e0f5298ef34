import { defaults, type Settings } from "../../server/src/config/settings.ts";
import { analyze } from "../../server/src/engine/analyze.ts";
import type { Finding } from "../../server/src/engine/finding.ts";
import { type Fix, fixesFor } from "../../server/src/fixes/fix.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { parsers } from "./grammars.ts";

export interface Checked {
  readonly findings: readonly (Omit<Finding, "fixes"> & { readonly fixes: readonly Fix[] })[];
  readonly problems: readonly string[];
  /** Whether the parser had to recover anywhere. */
  readonly hasError: boolean;
}

const recovery = new Set(["ERROR", "missing_semicolon", "missing_close", "missing_quote", "stray_close"]);

/** Analyses a text as the shells do, with the fixes of each finding. */
export async function check(text: string, grammar: Grammar, settings: Partial<Settings> = {}): Promise<Checked> {
  await parsers.load(grammar);
  const parsed = createParsedText(parsers, grammar);
  const all = { ...defaults, ...settings };
  try {
    const document = { path: "example", grammar, text, parse: () => parsed.parse(text) };
    const { findings, source, problems } = analyze(document, all, await loadProver());
    const withFixes = findings.map((finding) => ({
      ...finding,
      fixes: source ? fixesFor(source, finding, all.trustedOrigins) : [],
    }));
    const root = source?.root;
    const hasError = root !== undefined && (root.hasError || root.descendantsOfType([...recovery]).length > 0);
    return { findings: withFixes, problems, hasError };
  } finally {
    parsed.dispose();
  }
}
