import type { Grammar } from "../../server/src/syntax/language.ts";
import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { type Source, sourceOf } from "../../server/src/syntax/source.ts";
import { parsers } from "./grammars.ts";

/** Parses a text, asks something about it, and lets go of its tree. */
export async function withSource<T>(text: string, grammar: Grammar, ask: (source: Source) => T): Promise<T> {
  await parsers.load(grammar);
  const parsed = createParsedText(parsers, grammar);
  try {
    const result = parsed.parse(text);
    if ("skipped" in result) throw new Error(result.skipped);
    return ask(sourceOf("example", grammar, text, result.tree.rootNode));
  } finally {
    parsed.dispose();
  }
}
