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
  /** Frees those that have not been asked for in the longest time; all that were since the last time stay. */
  trim(): void;
  clear(): void;
}

interface Kept {
  readonly parsed: ParsedText;
  readonly text: string;
}

/** As many as are worth keeping from one analysis to the next, where it has not used more. */
const maxKept = 16;

export function createTrees(parsers: Parsers): Trees {
  // In the order of use: what is asked for goes to the end.
  const kept = new Map<string, Kept>();
  const missed = new Set<Grammar>();
  let used = new Set<string>();

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
      used.add(path);
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
      const count = Math.max(maxKept, used.size);
      for (const path of [...kept.keys()].slice(0, Math.max(0, kept.size - count))) drop(path);
      used = new Set();
    },
    clear() {
      for (const path of [...kept.keys()]) drop(path);
    },
  };
}
