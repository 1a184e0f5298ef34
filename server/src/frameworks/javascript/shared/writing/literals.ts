/**
 * A JavaScript string or template literal of a text, in the quotes of another literal (ECMAScript, sections 12.9.4 and
 * 12.9.6).
 */
export function javascriptString(text: string, like: string): string {
  const quote = /^["'`]/.exec(like)?.[0] ?? '"';
  const plain = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  const escaped = plain.replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `${quote}${quote === "`" ? escaped.replaceAll("${", "\\${") : escaped}${quote}`;
}

/** What stands between the slashes of a regular expression literal (ECMAScript, section 12.9.5). */
export function regexBody(pattern: string): string {
  if (pattern === "") return "(?:)";
  const lines = pattern.replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return lines.replaceAll(/\\[\s\S]|\//g, (part) => (part === "/" ? "\\/" : part));
}
