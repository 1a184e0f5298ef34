import { Language, Parser, type Tree } from "web-tree-sitter";
import { type Grammar, grammars } from "./language.ts";
import { inPieces } from "./pieces.ts";

/** What a host hands in so that files can be parsed. */
export interface ParserHost {
  /** The bytes of `web-tree-sitter.wasm` or of a grammar's `<name>.wasm`. Rejects when the file is missing. */
  wasm(name: Grammar | "web-tree-sitter"): Promise<Uint8Array>;
  /** Milliseconds that one parse may take. */
  readonly parseBudget: number;
  /**
   * Milliseconds that the processor has worked for this process. Where a host can tell, a parse is given up only when it
   * has really worked for its budget, not when a busy machine has let it wait.
   */
  worked?(): number;
}

/** One parser for each grammar, loaded on first use. */
export interface Parsers {
  /** Starts to load what every grammar needs, before one is asked for. */
  prepare(): void;
  /** Loads a grammar; must have been awaited before `parse` is asked for it. */
  load(grammar: Grammar): Promise<void>;
  /** Whether a grammar can be asked for. */
  isLoaded(grammar: Grammar): boolean;
  /**
   * Parses `text`, reusing what `old` (already told of the edits) has in common with it. Gives undefined when the budget
   * ran out: asked for the same text next, the parse goes on where it stopped. The caller deletes the tree that it gets, and
   * `old`.
   */
  parse(grammar: Grammar, text: string, old?: Tree): Tree | undefined;
}

let runtime: Promise<void> | undefined;

async function loadRuntime(host: ParserHost): Promise<void> {
  runtime ??= host.wasm("web-tree-sitter").then((wasmBinary) => Parser.init({ wasmBinary }));
  try {
    await runtime;
  } catch (error) {
    runtime = undefined; // tried again with the next grammar that is asked for
    throw error;
  }
}

/** Makes the pool. No grammar is loaded before it is asked for. */
export function createParsers(host: ParserHost): Parsers {
  const languages = new Map<Grammar, Promise<Language>>();
  const parsers = new Map<Grammar, Parser>();
  const loaded = new Map<Grammar, Language>();
  /** The texts at which parsers have stopped. */
  const unfinished = new Map<Grammar, string>();

  async function loadLanguage(grammar: Grammar): Promise<Language> {
    const [bytes] = await Promise.all([host.wasm(grammar), loadRuntime(host)]);
    const language = await Language.load(bytes);
    loaded.set(grammar, language);
    return language;
  }

  function parserOf(grammar: Grammar): Parser {
    const existing = parsers.get(grammar);
    if (existing) return existing;
    const language = loaded.get(grammar);
    if (!language) throw new Error(`The grammar ${grammar} is not loaded.`);
    const parser = new Parser().setLanguage(language);
    parsers.set(grammar, parser);
    return parser;
  }

  return {
    prepare() {
      loadRuntime(host).catch(() => undefined); // tried again, and told, when a grammar is asked for
    },
    async load(grammar) {
      const loading = languages.get(grammar) ?? loadLanguage(grammar);
      languages.set(grammar, loading);
      try {
        await loading;
      } catch (error) {
        languages.delete(grammar); // so that a passing fault (a slow disk, a cut download) is tried again
        throw error;
      }
    },
    isLoaded: (grammar) => loaded.has(grammar),
    parse(grammar, text, old) {
      const parser = parserOf(grammar);
      if (unfinished.has(grammar) && unfinished.get(grammar) !== text) parser.reset(); // or the tree is the other text's
      unfinished.delete(grammar);
      const tree = parseWithin(budgetOf(host), parser, text, old, () => parsers.delete(grammar));
      if (!tree) unfinished.set(grammar, text);
      return tree;
    },
  };
}

/** Whether a name is one of the grammars. */
export function isGrammar(name: string): name is Grammar {
  return (grammars as readonly string[]).includes(name);
}

/** Starts a budget; gives what says whether it is used up. */
function budgetOf({ parseBudget, worked }: ParserHost): () => boolean {
  const deadline = performance.now() + parseBudget;
  const workedBefore = worked?.() ?? 0;
  return () => performance.now() > deadline && (worked === undefined || worked() - workedBefore > parseBudget);
}

function parseWithin(usedUp: () => boolean, parser: Parser, text: string, old: Tree | undefined, drop: () => void) {
  // Returning true cancels, although the library's type says that nothing is returned.
  const progressCallback = usedUp;
  try {
    const tree = parser.parse(inPieces(text, old !== undefined), old ?? null, { progressCallback });
    return tree ?? undefined;
  } catch (error) {
    drop(); // a parser that has thrown is in no known state
    throw error;
  }
}
