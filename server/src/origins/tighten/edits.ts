import type { OriginPattern } from "../../policy/originSet.ts";
import { alternativesOf, joined, type Token, tokensOf } from "./tokens.ts";

/** A small change of a pattern; undefined where there is nothing to change. */
export type Edit = (tokens: readonly Token[]) => Token[] | undefined;

/** What changes the same thing in different ways, the smallest change first. */
export type Choice = readonly Edit[];

const subdomains = tokensOf("(?:[a-z0-9-]+\\.)*");
const port = tokensOf("(?::\\d+)?");
const end: Token = { kind: "end", text: "$" };
const start: Token = { kind: "start", text: "^" };

/**
 * What can be wrong with a pattern of origins, with the edits that mend it, in the order in which they are applied:
 * an alternative for `null`, `http:` beside `https:`, a `*` that is meant as a wildcard, anything right before a host, dots
 * that stand for any character, a start and an end that are open.
 */
export function choicesFor({ source, dialect, matching }: OriginPattern): readonly Choice[] {
  const slash = dialect === "javascript" && !/(?:^|[^\\])\//.test(source) ? "\\/" : "/";
  const scheme = tokensOf(`^https:${slash}${slash}`);
  const labels = tokensOf("[a-z0-9.-]+");
  const starts = [[start], tokensOf("^https:"), scheme, [...scheme, ...subdomains], [...scheme, ...labels]].map(
    startWith,
  );
  const ends = [[end], [...port, end]].map(endWith);
  return [
    [withoutNull],
    [withoutHttp],
    [withoutGlob],
    [withoutAnything],
    [withEscapedDots],
    matching === "search" ? starts : [],
    matching === "fullmatch" ? [] : ends,
  ];
}

const withoutNull: Edit = (tokens) => {
  const changed = tokensOf(
    tokens
      .map(({ text }) => text)
      .join("")
      .replace(/\|\^?null\$?(?=[|)]|$)|(?<=^|\(|\(\?:|\|)\^?null\$?\|/, ""),
  );
  return changed.length < tokens.length ? changed : undefined;
};

const withoutHttp: Edit = (tokens) => {
  const text = tokens.map((token) => token.text).join("");
  const changed = text.replace(/https\?|http\((?:\?:)?s\)\?|\((?:\?:)?https?\|https?\)/g, "https");
  return changed === text ? undefined : tokensOf(changed);
};

/** `//*.example.com`, where the star repeats the slash. */
const withoutGlob: Edit = (tokens) => {
  const at = tokens.findIndex(
    (token, index) =>
      token.text === "*" && tokens[index - 1]?.text.endsWith("/") && isDot(tokens[index + 1]) && index > 0,
  );
  return at < 0 ? undefined : [...tokens.slice(0, at), ...subdomains, ...tokens.slice(at + 2)];
};

/** `.*example.com`: what may stand right before a host becomes whole labels. */
const withoutAnything: Edit = (tokens) => {
  const isLoose = (index: number) => {
    const isRepeated = /^[*+]/.test(tokens[index + 1]?.text ?? "");
    let next = index + 2;
    while (tokens[next]?.kind === "close" || (next > index + 2 && tokens[next]?.kind === "quantifier")) next++;
    const follows = tokens[next];
    return isWide(tokens[index]) && isRepeated && isHostStart(follows);
  };
  const changed = tokens.flatMap((token, index) => {
    if (isLoose(index)) return subdomains;
    return index > 0 && isLoose(index - 1) ? [] : [token];
  });
  return changed.length === tokens.length && changed.every((token, index) => token === tokens[index])
    ? undefined
    : changed;
};

const withEscapedDots: Edit = (tokens) => {
  const isLone = (index: number) => tokens[index]?.kind === "dot" && tokens[index + 1]?.kind !== "quantifier";
  if (!tokens.some((_, index) => isLone(index))) return undefined;
  return tokens.map((token, index) => (isLone(index) ? { kind: "character", text: "\\." } : token));
};

/** Begins each alternative that can match anywhere. */
function startWith(beginning: readonly Token[]): Edit {
  return (tokens) =>
    changedAlternatives(tokens, (alternative) =>
      alternative[0]?.kind === "start" || alternative.length === 0 ? undefined : [...beginning, ...alternative],
    );
}

/** Ends each alternative behind which anything can come, without what is written for that. */
function endWith(ending: readonly Token[]): Edit {
  return (tokens) =>
    changedAlternatives(tokens, (alternative) => {
      const body = alternative.at(-1)?.kind === "end" ? alternative.slice(0, -1) : alternative;
      const isOpen = isWide(body.at(-2)) && /^[*+]/.test(body.at(-1)?.text ?? "");
      if (isOpen) return [...body.slice(0, -2), ...ending];
      return body.length === alternative.length && body.length > 0 ? [...body, ...ending] : undefined;
    });
}

function changedAlternatives(
  tokens: readonly Token[],
  change: (alternative: readonly Token[]) => Token[] | undefined,
): Token[] | undefined {
  const alternatives = alternativesOf(tokens);
  const changed = alternatives.map(change);
  if (changed.every((one) => one === undefined)) return undefined;
  return joined(alternatives.map((alternative, index) => changed[index] ?? alternative));
}

function isDot(token: Token | undefined): boolean {
  return token?.kind === "dot" || token?.text === "\\.";
}

/** Whether a piece can be a letter of a host and a dot, or at least more than one letter. */
function isWide(token: Token | undefined): boolean {
  return token?.kind === "dot" || token?.kind === "class";
}

function isHostStart(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.kind === "open" || (token.kind === "character" && /^[a-z0-9]$/.test(token.text)))
  );
}
