/** A part of a text that nginx puts together: plain text, or a variable by its name in lower case. */
export type Piece = string | { readonly variable: string };

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "\\": "\\",
  t: "\t",
  r: "\r",
  n: "\n",
};

/**
 * The text that nginx makes of a token (`ngx_conf_read_token`): quotes go, `\"`, `\'`, `\\`, `\t`, `\r` and `\n` are
 * replaced, any other backslash stays. Undefined for a quoted token without its closing quote.
 */
export function decodeToken(token: string): string | undefined {
  const quote = token[0];
  const isQuoted = quote === '"' || quote === "'";
  if (isQuoted && (token.length < 2 || !token.endsWith(quote))) return undefined;
  const body = isQuoted ? token.slice(1, -1) : token;
  if (!body.includes("\\")) return body;
  return body.replace(/\\([\s\S])/g, (whole: string, char: string) => escapes[char] ?? whole);
}

/**
 * The parts of a decoded text: `$name`, `${name}` and the captures `$1` to `$9` are variables (`ngx_http_script_compile`).
 * nginx ignores case in their names. A `$` that names nothing stays plain text.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(/\$(?:\{(\w+)\}|([1-9])|(\w+))/g)) {
    if (match.index > at) pieces.push(text.slice(at, match.index));
    pieces.push({ variable: (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase() });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** The names of the variables in a decoded text, in lower case. */
export function variablesOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) => (typeof piece === "string" ? [] : [piece.variable]));
}
