/** A piece of a regular expression, in a spelling that JavaScript, Python and PCRE share. */
export interface Token {
  readonly kind: "character" | "class" | "dot" | "quantifier" | "open" | "close" | "bar" | "start" | "end";
  readonly text: string;
}

const piece =
  /(?<quantifier>(?:[*+?]|\{\d*,?\d*\})[?+]?)|(?<start>\^|\\A)|(?<end>\$|\\[zZ])|(?<class>\[\^?\]?(?:\\.|\[:[^\]]*:\]|[^\]\\])*\]|\\[wWdDsS])|(?<open>\((?:\?(?:[:=!>]|<[=!]|P?<\w+>|[a-z-]*:))?)|(?<close>\))|(?<bar>\|)|(?<dot>\.)|(?<character>\\.|.)/gsu;

/** The pieces of a pattern in order; put together they are the pattern again. What they mean in its language is not asked. */
export function tokensOf(source: string): Token[] {
  return [...source.matchAll(piece)].flatMap((match) => {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    return isKind(kind) ? [{ kind, text: match[0] }] : [];
  });
}

/** The pattern that consists of some pieces. */
export function sourceOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** The alternatives that stand on the outermost level, without the bars between them. */
export function alternativesOf(tokens: readonly Token[]): Token[][] {
  const alternatives: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth--;
    if (token.kind === "bar" && depth === 0) alternatives.push([]);
    else alternatives.at(-1)?.push(token);
  }
  return alternatives;
}

/** Alternatives with bars between them. */
export function joined(alternatives: readonly (readonly Token[])[]): Token[] {
  return alternatives.flatMap((alternative, index) => (index > 0 ? [bar, ...alternative] : [...alternative]));
}

const bar: Token = { kind: "bar", text: "|" };

const kinds: readonly Token["kind"][] = [
  "character",
  "class",
  "dot",
  "quantifier",
  "open",
  "close",
  "bar",
  "start",
  "end",
];

function isKind(text: string | undefined): text is Token["kind"] {
  return kinds.some((kind) => kind === text);
}
