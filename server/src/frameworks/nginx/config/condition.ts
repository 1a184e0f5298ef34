import type { Span } from "../../../policy/span.ts";
import type { Argument } from "../../../syntax/nginx/blocks.ts";

/** The condition of an `if`. A negated operator is `negated`; names of variables are in lower case. */
export type Condition =
  | { readonly kind: "holds"; readonly variable: string }
  | {
      readonly kind: "equals";
      readonly variable: string;
      readonly to: string;
      readonly negated: boolean;
      /** Where the text is written. */
      readonly at: Span;
    }
  | {
      readonly kind: "matches";
      readonly variable: string;
      readonly pattern: Pattern;
      readonly negated: boolean;
      /** Where the pattern is written. */
      readonly at: Span;
    }
  /** A test for files (`-f`, `-d`, `-e`, `-x`). */
  | { readonly kind: "file"; readonly text: string }
  /** Something that nginx refuses. */
  | { readonly kind: "other"; readonly text: string };

/** A PCRE pattern, which nginx searches for anywhere in a text. */
export interface Pattern {
  readonly source: string;
  readonly ignoresCase: boolean;
}

const operator = /^(?:(!?)=|(!?)~(\*?))$/;

/** Reads the tokens of an `if` as `ngx_http_rewrite_if_condition` does: one pair of parentheses, one operator. */
export function conditionOf(tokens: readonly Argument[]): Condition {
  const words = tokens.map(({ text }) => text);
  const other: Condition = { kind: "other", text: words.join(" ") };
  const first = words[0];
  const last = words.at(-1);
  if (!first?.startsWith("(") || !last?.endsWith(")")) return other;
  words[0] = first.slice(1);
  words.push((words.pop() ?? "").slice(0, -1));
  if (words[0] === "") words.shift();
  if (words.at(-1) === "" && (words.length === 2 || words.length === 4)) words.pop();
  if (/^!?-[fdex]$/.test(words[0] ?? "")) return { kind: "file", text: words.join(" ") };
  const variable = /^\$(\w+)$/.exec(words[0] ?? "")?.[1]?.toLowerCase();
  if (!variable || (words.length !== 1 && words.length !== 3)) return other;
  const [, sign, right] = words;
  if (sign === undefined || right === undefined) return { kind: "holds", variable };
  const found = operator.exec(sign);
  if (!found) return other;
  const negated = sign.startsWith("!");
  const at = lastSpan(tokens);
  if (!sign.includes("~")) return { kind: "equals", variable, to: right, negated, at };
  return { kind: "matches", variable, pattern: { source: right, ignoresCase: sign.endsWith("*") }, negated, at };
}

/** Where the last word before the closing parenthesis stands, which may be a token with it or before it. */
function lastSpan(tokens: readonly Argument[]): Span {
  const last = tokens.at(-1);
  const { start, end } = (last?.raw === ")" ? tokens.at(-2)?.span : last?.span) ?? { start: 0, end: 0 };
  return { start, end: last?.raw === ")" ? end : end - 1 };
}
