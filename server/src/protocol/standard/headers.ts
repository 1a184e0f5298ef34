import type { HeaderLines } from "../exchange.ts";

/** The items of a comma-separated list of tokens, and the first item that is no token. */
export interface TokenList {
  readonly tokens: readonly string[];
  readonly invalid?: string;
}

const surroundingWhitespace = /^[\t\n\r ]+|[\t\n\r ]+$/g;
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** A header value without the spaces, tabs and line ends around it (Fetch: "normalize a byte sequence"). */
export function normalizeValue(value: string): string {
  return value.replace(surroundingWhitespace, "");
}

/** The normalized values of all lines with that name, whose case does not matter. */
export function valuesOf(headers: HeaderLines, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([written]) => written.toLowerCase() === wanted).map(([, value]) => normalizeValue(value));
}

/** The value of a header, several lines joined by a comma; undefined where none was sent (Fetch: "get" of a header list). */
export function headerValue(headers: HeaderLines, name: string): string | undefined {
  const values = valuesOf(headers, name);
  return values.length > 0 ? values.join(", ") : undefined;
}

/** Whether a text is a token (RFC 9110, 5.6.2), as methods and header names have to be. */
export function isToken(text: string): boolean {
  return token.test(text);
}

/** Reads a list of methods or header names (Fetch: "extract header list values"). Empty items are skipped. */
export function tokenList(value: string | undefined): TokenList {
  const tokens: string[] = [];
  for (const item of (value ?? "").split(",").map(normalizeValue)) {
    if (item === "") continue;
    if (!isToken(item)) return { tokens: [], invalid: item };
    tokens.push(item);
  }
  return { tokens };
}

/** The items of a list; a comma in a quoted string separates nothing (Fetch: "get, decode, and split"). */
export function splitOutsideQuotes(value: string): string[] {
  const items = [""];
  for (const [index, part] of value.split(/("(?:[^"\\]|\\.)*"?)/).entries()) {
    const isQuoted = index % 2 === 1;
    const [continued = "", ...further] = isQuoted ? [part] : part.split(",");
    items[items.length - 1] += continued;
    items.push(...further);
  }
  return items.map(normalizeValue);
}

/** The headers of a request as a list: names in lower case, values normalized, names that differ only in case joined. */
export function requestHeaders(headers: Readonly<Record<string, string>>): HeaderLines {
  const joined = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    const before = joined.get(key);
    joined.set(key, before === undefined ? normalizeValue(value) : `${before}, ${normalizeValue(value)}`);
  }
  return [...joined];
}
