/**
 * Why Python's `re` refuses to compile a pattern, in its own words; undefined where it does not, or where that is not
 * certain. Knows the mistakes that people make: a glob for a pattern, and brackets that do not close.
 */
export function regexError(source: string): string | undefined {
  if (source.includes("(?x") || source.includes("(?#")) return undefined;
  const plain = source.replaceAll(/\\[\s\S]/g, "a").replaceAll(/\[\^?\]?[^\]]*\]/g, "a");
  if (plain.endsWith("\\")) return "bad escape (end of pattern)";
  if (plain.endsWith("(?")) return "unexpected end of pattern";
  if (/(?:^|[|^$]|\(\?(?:[:=!]|<[=!]|P<\w+>))[*+?]|\([*+]/.test(plain)) return "nothing to repeat";
  if (/(?:[*+?]|\{\d+(?:,\d*)?\})\*/.test(plain)) return "multiple repeat";
  if (plain.includes("[")) return "unterminated character set";
  const opened = plain.split("(").length;
  const closed = plain.split(")").length;
  if (opened > closed) return "missing ), unterminated subpattern";
  return opened < closed ? "unbalanced parenthesis" : undefined;
}
