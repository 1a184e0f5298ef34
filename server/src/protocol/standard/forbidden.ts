import { splitOutsideQuotes } from "./headers.ts";
import { isForbiddenMethod } from "./methods.ts";

const names = new Set([
  "accept-charset",
  "accept-encoding",
  "access-control-request-headers",
  "access-control-request-method",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "host",
  "keep-alive",
  "origin",
  "referer",
  "set-cookie",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
]);
const prefixes = ["proxy-", "sec-"];
const overrides = new Set(["x-http-method", "x-http-method-override", "x-method-override"]);

/** Whether a page cannot set a header, which is then dropped without an error (Fetch: "forbidden request-header"). */
export function isForbiddenHeader(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (names.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix))) return true;
  return overrides.has(lower) && splitOutsideQuotes(value).some(isForbiddenMethod);
}
