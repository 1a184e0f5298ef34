/** A construct, and a word without which a text has none: to look for that first costs next to nothing. */
interface Gap {
  readonly word: string;
  readonly pattern: RegExp;
}

/**
 * What the grammars cannot read yet (tree-sitter-typescript 0.23 and the like), and would recover from at the cost of what
 * stands around it. None of it says anything about values, so it can be read as if it were not there.
 */
const gaps: readonly Gap[] = [
  {
    // `interface Box<in out T>`: TypeScript 4.7, variance annotations
    word: "in ",
    pattern: /in(?:\s+out)?(?=\s+[A-Za-z_$][\w$]*\s*(?:[,>=]|extends\b))(?<=[<,]\s*(?:const\s+)?in(?:\s+out)?)/g,
  },
  {
    word: "out ",
    pattern: /out(?=\s+[A-Za-z_$][\w$]*\s*(?:[,>=]|extends\b))(?<=[<,]\s*(?:const\s+)?out)/g,
  },
  {
    // `export type * from "…"`: TypeScript 5.0
    word: "export type",
    pattern: /type(?=\s*\*)(?<=\bexport\s+type)/g,
  },
  {
    // `import type A = B.C`
    word: "import type",
    pattern: /type(?=\s+[A-Za-z_$][\w$]*\s*=)(?<=\bimport\s+type)/g,
  },
  {
    // `export { a } from "…" with { type: "json" }`: ECMAScript 2025, import attributes
    word: " from",
    pattern:
      /(?:with|assert)(?=\s*\{)(?<=\bfrom\s*(?:"[^"\n]*"|'[^'\n]*')\s*(?:with|assert))\s*\{(?:\s*["']?[\w-]+["']?\s*:\s*(?:"[^"\n]*"|'[^'\n]*')\s*,?)*\s*\}/g,
  },
  {
    // `import defer * as a from "…"`: ECMAScript proposal, TypeScript 5.9
    word: "import defer",
    pattern: /defer(?=\s*\*)(?<=\bimport\s+defer)/g,
  },
  {
    // `import source a from "…"`: ECMAScript proposal
    word: "import source",
    pattern: /source(?=\s+[A-Za-z_$][\w$]*\s+from\b)(?<=\bimport\s+source)/g,
  },
  {
    // `import.defer("…")`
    word: "import.",
    pattern: /\.(?:defer|source)(?=\s*\()(?<=\bimport\.(?:defer|source))/g,
  },
  {
    // `abstract override readonly name: string`
    word: "abstract override",
    pattern: /override(?=\s)(?<=\babstract\s+override)/g,
  },
  {
    // `type Basket = import("./basket").List<Item>`; promises have no such members
    word: "import(",
    pattern: /(?<![\w$.])import\(\s*(?:"[^"\n]*"|'[^'\n]*')[^()\n]*\)\s*\.\s*(?=(?:[\w$]+\s*\.\s*)*[A-Z][\w$]*\s*<)/g,
  },
  {
    // `export default abstract class {`, without a name
    word: "default abstract",
    pattern: /abstract(?=\s+class\s*(?:[{<]|(?:extends|implements)\b))(?<=\bdefault\s+abstract)/g,
  },
  {
    // `static accessor count = 0`: ECMAScript proposal, TypeScript 4.9
    word: "accessor",
    pattern:
      /accessor(?=\s+(?!(?:in|of|instanceof|as|satisfies)\b)[A-Za-z_$#["'])(?<=(?:^|[;{})\n]|\b(?:public|private|protected|static|override|abstract|declare|readonly))\s*accessor)/g,
  },
  {
    // `static [key: string]: unknown`
    word: "static ",
    pattern: /static(?=\s+(?:readonly\s+)?\[\s*[A-Za-z_$][\w$]*\s*:)/g,
  },
  {
    // `for (using file of files)`: ECMAScript proposal, TypeScript 5.2
    word: "using ",
    pattern:
      /(?:await\s+)?using(?=\s+[A-Za-z_$][\w$]*\s*(?:of\b|=|:))(?<=\bfor\s*(?:await\s*)?\(\s*(?:await\s+)?using)/g,
  },
];

/**
 * A JavaScript or TypeScript text as it is handed to the parser: of the same length, with spaces where the grammars have
 * gaps. The very same text where there are none. What is declared stays declared: a loop's `using` is read as `const`.
 */
export function withoutGaps(text: string): string {
  return gaps.reduce((read, { word, pattern }) => (read.includes(word) ? read.replace(pattern, blank) : read), text);
}

function blank(gap: string): string {
  const spaces = gap.replaceAll(/[^\r\n]/g, " ");
  return gap.endsWith("using") ? `${spaces.slice(0, -"const".length)}const` : spaces;
}
