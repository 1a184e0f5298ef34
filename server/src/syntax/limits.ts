/** Longest text that is analysed, in bytes of UTF-8. */
const maxBytes = 1_000_000;
/** Longest line that is analysed, in UTF-16 code units: one huge token cannot be interrupted inside the parser. */
const maxLineLength = 10_000;

/**
 * Why a text is too much to be parsed, as a sentence for the user, or undefined when it is not.
 * Lines end at `\n`; a file of lone `\r` counts as one line.
 */
export function tooLarge(text: string): string | undefined {
  if (bytesOf(text) > maxBytes) {
    return "The file is larger than 1 MB and is not checked.";
  }
  for (let start = 0, line = 1; start <= text.length; line++) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > maxLineLength) return `Line ${line} is longer than 10,000 characters; the file is not checked.`;
    start = end + 1;
  }
  return undefined;
}

/** What takes three bytes or more. To look for it costs much less than to encode a text, and nothing in one of ASCII. */
const wide = /[\u0800-\uffff]/;

/** The length in UTF-8, or anything up to the limit where the text is too short to reach it. */
function bytesOf(text: string): number {
  if (text.length > maxBytes || text.length * 3 <= maxBytes) return text.length;
  if (text.length * 2 <= maxBytes && !wide.test(text)) return text.length;
  return new TextEncoder().encode(text).length;
}
