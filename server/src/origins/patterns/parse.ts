import { type AST, RegExpParser, RegExpSyntaxError, visitRegExpAST } from "@eslint-community/regexpp";
import type { OriginPattern } from "../../policy/originSet.ts";
import { Undecided } from "../undecided.ts";
import type { Translated } from "./dialect.ts";
import { fromPcre } from "./pcre.ts";
import { fromPython } from "./python.ts";

/** A pattern of any language as a JavaScript syntax tree. */
export interface Parsed {
  readonly dialect: OriginPattern["dialect"];
  readonly pattern: AST.Pattern;
  readonly flags: AST.Flags;
  readonly matching: OriginPattern["matching"];
}

const parser = new RegExpParser({ ecmaVersion: 2025 });
const longest = 10_000;

/**
 * The syntax tree of a pattern; it lets in the same ASCII texts as the pattern does in its own language.
 * @throws {Undecided} when the pattern is no valid one, or when it cannot be rewritten exactly
 */
export function parsePattern(pattern: OriginPattern): Parsed {
  if (pattern.source.length > longest) throw new Undecided("a very long pattern");
  const { source, flags, anchored } = translated(pattern);
  const tree = syntaxTree(source, flags);
  const matching = anchored && pattern.matching === "search" ? "match" : pattern.matching;
  refuseWhatIsNotRegular(tree.pattern);
  return { ...tree, matching, dialect: pattern.dialect };
}

function translated({ dialect, source, flags }: OriginPattern): Translated {
  if (dialect === "python") return fromPython(source, flags);
  if (dialect === "pcre") return fromPcre(source, flags);
  // ECMA-262, RegExpBuiltinExec: a sticky expression matches where the last match ended, a new one at the start only.
  return { source, flags, anchored: flags.includes("y") };
}

function syntaxTree(source: string, flagLetters: string): Pick<Parsed, "pattern" | "flags"> {
  try {
    const flags = parser.parseFlags(flagLetters);
    const { unicode, unicodeSets } = flags;
    return { flags, pattern: parser.parsePattern(source, 0, source.length, { unicode, unicodeSets }) };
  } catch (error) {
    if (error instanceof RegExpSyntaxError) throw new Undecided("a pattern that is no valid regular expression");
    throw error;
  }
}

/** The automaton library would resolve some back-references and ignore the modifiers of a group. */
function refuseWhatIsNotRegular(pattern: AST.Pattern): void {
  visitRegExpAST(pattern, {
    onBackreferenceEnter: () => {
      throw new Undecided("a back-reference");
    },
    onModifiersEnter: () => {
      throw new Undecided("a group with flags of its own");
    },
  });
}
