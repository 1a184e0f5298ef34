const form = /^([a-zA-Z]{0,2})('''|"""|'|")([\s\S]*)\2$/;
const escapes: Readonly<Record<string, string>> = {
  "\n": "",
  "\r\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/**
 * The text of a Python string literal with its prefix and quotes (language reference, section 2.4.1). Undefined for bytes,
 * for an f-string or template string with a replacement field, for `\N{…}` and for an unfinished literal.
 */
export function decodePythonString(literal: string): string | undefined {
  const match = form.exec(literal);
  if (!match) return undefined;
  const prefix = (match[1] ?? "").toLowerCase();
  const body = match[3] ?? "";
  if (/[bt]/.test(prefix)) return undefined;
  if (prefix.includes("f") && /[{}]/.test(body)) return undefined;
  if (prefix.includes("r")) return body;
  if (body.includes("\\N{")) return undefined;
  return body.replace(
    /\\(?:\r\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g,
    (whole: string, hex?: string, short?: string, long?: string, octal?: string, single?: string) => {
      const code = hex ?? short ?? long;
      if (code) return codePoint(Number.parseInt(code, 16));
      if (octal) return codePoint(Number.parseInt(octal, 8));
      return escapes[single ?? whole.slice(1)] ?? whole;
    },
  );
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
