import { readFacts } from "../../server/src/engine/analyze.ts";
import type { Facts } from "../../server/src/policy/facts.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { parsers } from "./grammars.ts";
import type { TruthRow } from "./truth.ts";

/** What the adapters read in a row's source. */
export async function analyzedFacts({ path, language, source: text }: TruthRow): Promise<Facts> {
  const grammar = path.endsWith(".ts") ? "typescript" : path.endsWith(".tsx") ? "tsx" : language;
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
