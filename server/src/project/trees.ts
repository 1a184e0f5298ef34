import type { Grammar } from "../syntax/language.ts";
import { createParsedText, type Parsed, type ParsedText } from "../syntax/parsedText.ts";
import type { Parsers } from "../syntax/parsers.ts";

/** The trees of files that are not open, each parsed once while it is in use. */
export interface Trees {
  /** The tree of a text, which lives until `drop`, `clear`, or a `trim` much later. */
  of(path: string, grammar: Grammar, text: string): Parsed;
  drop(path: string): void;
  /** The grammars that trees were asked for in vain, because nobody has loaded them yet; asked once, they are told no more. */
  lacking(): readonly Grammar[];
  /** Frees those that have not been asked for in the longest time. */
  trim(): void;
  clear(): void;
}

interface Kept {
  readonly parsed: ParsedText;
  readonly text: string;
}

/** As many as are worth keeping from one analysis to the next. */
const maxKept = 16;

export function createTrees(parsers: Parsers): Trees {
  // In the order of use: what is asked for goes to the end.
  const kept = new Map<string, Kept>();
  const missed = new Set<Grammar>();

  function drop(path: string): void {
    kept.get(path)?.parsed.dispose();
    kept.delete(path);
  }

  return {
    of(path, grammar, text) {
      if (!parsers.isLoaded(grammar)) {
        missed.add(grammar);
        return { skipped: `The grammar ${grammar} is not loaded.` };
      }
      const known = kept.get(path);
      if (known && known.text !== text) drop(path);
      const entry = kept.get(path) ?? { parsed: createParsedText(parsers, grammar), text };
      kept.delete(path);
      kept.set(path, entry);
      return entry.parsed.parse(text);
    },
    drop,
    lacking() {
      const grammars = [...missed];
      missed.clear();
      return grammars;
    },
    trim() {
      for (const path of [...kept.keys()].slice(0, Math.max(0, kept.size - maxKept))) drop(path);
    },
    clear() {
      for (const path of [...kept.keys()]) drop(path);
    },
  };
}
