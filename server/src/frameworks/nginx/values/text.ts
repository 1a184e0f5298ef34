import type { Span } from "../../../policy/span.ts";

/**
 * A text that an answer is made of, as far as the file tells: plain parts, and variables whose value comes with the
 * request. No two plain parts stand side by side, and none is empty.
 */
export type Text = readonly (string | { readonly variable: string })[];

/** A text, and where the file defines it when that is not where it is used. */
export interface Value {
  readonly text: Text;
  readonly definedAt?: Span;
}

export const empty: Text = [];

/** The request's Origin. It is never empty here: requests without one are no cross-origin requests. */
export const requestOrigin: Text = [{ variable: "http_origin" }];

/** A text of which only the variable's name is known. */
export function unknownText(variable: string): Text {
  return [{ variable }];
}

export function join(texts: readonly Text[]): Text {
  const joined: (string | { readonly variable: string })[] = [];
  for (const part of texts.flat()) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}

/** The text when no request changes it. */
export function plainOf(text: Text): string | undefined {
  const [first] = text;
  if (first === undefined) return "";
  return text.length === 1 && typeof first === "string" ? first : undefined;
}

/** Whether the text is the request's Origin and nothing else. */
export function isOrigin(text: Text): boolean {
  const [only] = text;
  return text.length === 1 && typeof only === "object" && only.variable === "http_origin";
}

/** Whether the text is one that comes with every request: the Origin, or the method that a preflight asks for. */
export function isNeverEmpty(text: Text): boolean {
  const [only] = text;
  const isAsked = typeof only === "object" && only.variable === "http_access_control_request_method";
  return isOrigin(text) || (text.length === 1 && isAsked);
}

/** Equal for equal texts only. */
export function keyOf(text: Text): string {
  return JSON.stringify(text);
}

/** Whether the Origin is a part of the text. */
export function hasOrigin(text: Text): boolean {
  return text.some((part) => typeof part !== "string" && part.variable === "http_origin");
}

/**
 * Variables of nginx (its index of variables) that do not tell one requesting site from another. `$http_NAME` is any
 * header of the request: of those, Origin, Referer and Sec-Fetch-Site tell the site.
 */
const siteless =
  /^(?:(?:arg|cookie|request|remote|server|ssl|content|document|geoip2?|upstream|proxy|connection|time|tcpinfo|sent_http|limit|realpath|binary_remote)_\w+|http_(?!origin$|referer$|sec_fetch)\w+|args|query_string|is_args|uri|host|hostname|https|scheme|request|msec|pid|status|connection|nginx_version)$/;

/** Whether the text may tell one requesting site from another: what another file defines may do so. */
export function mayTellSite(text: Text): boolean {
  return text.some((part) => typeof part !== "string" && !siteless.test(part.variable));
}

/** When a text equals a plain one: always, never, for one Origin only, or sometimes (nobody can tell). */
export type Match = "always" | "never" | "sometimes" | { readonly origin: string };

/** Compares a text with a plain one, byte for byte. */
export function matchPlain(text: Text, plain: string): Match {
  const whole = plainOf(text);
  if (whole !== undefined) return whole === plain ? "always" : "never";
  const index = text.findIndex((part) => typeof part !== "string");
  const before = plainOf(text.slice(0, index)) ?? "";
  const behind = plainOf(text.slice(index + 1));
  if (!plain.startsWith(before) || (plain === "" && isNeverEmpty(text))) return "never";
  if (behind === undefined || !isOrigin(text.slice(index, index + 1))) return "sometimes";
  const origin = plain.slice(before.length, plain.length - behind.length);
  return isOriginLike(origin) && before + origin + behind === plain ? { origin } : "never";
}

/** RFC 6454, section 6.2: a scheme with a host, or `null`. Nothing else comes as an Origin. */
function isOriginLike(text: string): boolean {
  return text === "null" || /^[a-z][a-z0-9+.-]*:\/\/./i.test(text);
}
