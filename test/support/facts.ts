import { readFacts } from "../../server/src/engine/analyze.ts";
import type { Facts } from "../../server/src/policy/facts.ts";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { parsers } from "./grammars.ts";
import type { TruthRow } from "./truth.ts";

interface TextFile {
  readonly path: string;
  readonly grammar: Grammar;
  readonly text: string;
}

/** What the adapters read in a row's source. */
export function analyzedFacts({ path, language, source: text }: TruthRow): Promise<Facts> {
  return factsOf({ path, grammar: grammarOf(path) ?? language, text });
}

/** What the adapters read in a text. */
export async function factsOf({ path, grammar, text }: TextFile): Promise<Facts> {
  await parsers.load(grammar);
  const tree = parsers.parse(grammar, text);
  if (!tree) throw new Error("The source took too long to parse.");
  try {
    const problems: string[] = [];
    const facts = readFacts(sourceOf(path, grammar, text, tree.rootNode), problems);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    return facts;
  } finally {
    tree.delete();
  }
}
