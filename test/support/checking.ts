import { defaults, type Settings } from "../../server/src/config/settings.ts";
import { analyze } from "../../server/src/engine/analyze.ts";
import type { Finding } from "../../server/src/engine/finding.ts";
import { type Fix, fixesFor } from "../../server/src/fixes/fix.ts";
import type { Note } from "../../server/src/policy/note.ts";
import { codeOf } from "../../server/src/syntax/embedded.ts";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { familyOf, type Grammar } from "../../server/src/syntax/language.ts";
import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { type Around, inProject } from "./around.ts";
import { parsers } from "./grammars.ts";
import { patientProver } from "./provers.ts";

export interface Checked {
  readonly findings: readonly (Omit<Finding, "fixes"> & { readonly fixes: readonly Fix[] })[];
  readonly notes: readonly Note[];
  readonly problems: readonly string[];
  /** Whether the parser had to recover anywhere. */
  readonly hasError: boolean;
}

/** What is found must not depend on how busy the machine is. */
const prover = patientProver();
const recovery = new Set(["ERROR", "missing_semicolon", "missing_close", "missing_quote", "stray_close"]);

/** Analyses a text as the shells do, with the fixes of each finding; `around` are the files of its project. */
export async function check(
  text: string,
  grammar: Grammar,
  settings: Partial<Settings> = {},
  around: Around = {},
): Promise<Checked> {
  const grammars = Object.keys(around.files ?? {}).flatMap((name) => grammarOf(name) ?? []);
  for (const each of new Set([grammar, ...grammars])) await parsers.load(each);
  const parsed = createParsedText(parsers, grammar);
  const all = { ...defaults, ...settings };
  const path = around.path ?? "example";
  const document = { path, grammar, text, parse: () => parsed.parse(codeOf(path, text, grammar)) };
  try {
    return inProject(around, familyOf(grammar), (project) => {
      const { findings, notes, source, problems } = analyze({ ...document, project }, all, prover);
      const withFixes = findings.map((finding) => ({
        ...finding,
        fixes: source ? fixesFor(source, finding, all.trustedOrigins) : [],
      }));
      const root = source?.root;
      const hasError = root !== undefined && (root.hasError || root.descendantsOfType([...recovery]).length > 0);
      return { findings: withFixes, notes, problems, hasError };
    });
  } finally {
    parsed.dispose();
  }
}
