const escapes: Readonly<Record<string, string>> = {
  "\n": "",
  "\r\n": "",
  "\u2028": "",
  "\u2029": "",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/**
 * The text of a JavaScript string literal with its quotes, or of a template literal without substitution (ECMAScript,
 * sections 12.9.4 and 12.9.6). Undefined for a template with `${…}` and for an unfinished literal.
 */
export function decodeJavascriptString(literal: string): string | undefined {
  const quote = literal[0];
  if (literal.length < 2 || !quote || !"\"'`".includes(quote) || !literal.endsWith(quote)) return undefined;
  const body = literal.slice(1, -1);
  if (quote === "`" && /(?<!\\)(?:\\\\)*\$\{/.test(body)) return undefined;
  return body.replace(
    /\\(?:\r\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,8})\}|([0-3]?[0-7]{1,2})|([\s\S]))/g,
    (whole: string, hex?: string, unit?: string, point?: string, octal?: string, single?: string) => {
      const code = hex ?? unit;
      if (code) return String.fromCharCode(Number.parseInt(code, 16));
      if (point) return codePoint(Number.parseInt(point, 16));
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
      const character = single ?? whole.slice(1);
      return escapes[character] ?? character;
    },
  );
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
