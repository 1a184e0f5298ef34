import { decodePythonString } from "../../../../syntax/python/strings.ts";

const form = /^([a-zA-Z]{0,2})('''|"""|'|")/;

/**
 * A Python string literal of a text, with the prefix and the quotes of another literal (language reference, section
 * 2.4.1). A raw literal stays raw where it can hold the text.
 */
export function pythonString(text: string, like: string): string {
  const [, prefix = "", quote = '"'] = form.exec(like) ?? [];
  if (!/r/i.test(prefix)) return `${prefix}${quote}${escaped(text, prefix, quote)}${quote}`;
  const raw = `${prefix}${quote}${text}${quote}`;
  if (decodePythonString(raw) === text && isWhole(text, quote)) return raw;
  const plain = prefix.replace(/r/i, "");
  return `${plain}${quote}${escaped(text, plain, quote)}${quote}`;
}

/** The literal of a regular expression: raw as soon as it holds a backslash, as its authors write it. */
export function pythonPattern(pattern: string, like: string): string {
  const [, prefix = "", quote = '"'] = form.exec(like) ?? [];
  const isPlain = !/[rb]/i.test(prefix) && pattern.includes("\\");
  return pythonString(pattern, isPlain ? `r${quote}${quote}` : like);
}

/** Whether a raw literal ends where its last quote stands, and on its line. */
function isWhole(text: string, quote: string): boolean {
  const isOneLine = quote.length === 3 || !/[\r\n]/.test(text);
  return isOneLine && !text.includes(quote.slice(0, 1)) && !/(?<!\\)(?:\\\\)*\\$/.test(text);
}

function escaped(text: string, prefix: string, quote: string): string {
  const mark = quote.slice(0, 1);
  const plain = text
    .replaceAll("\\", "\\\\")
    .replaceAll(mark, `\\${mark}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
  return /f/i.test(prefix) ? plain.replaceAll(/[{}]/g, "$&$&") : plain;
}
