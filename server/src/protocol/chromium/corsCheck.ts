import type { HeaderLines } from "../exchange.ts";
import type { CorsFailure } from "../standard/corsCheck.ts";
import { headerValue } from "../standard/headers.ts";
import { parseUrl } from "../url.ts";
import type { CorsError } from "./words.ts";

const errors: Readonly<Record<Exclude<CorsFailure, "origin mismatch">, CorsError>> = {
  "origin missing": "MissingAllowOriginHeader",
  "wildcard with credentials": "WildcardOriginNotAllowed",
  "credentials not allowed": "InvalidAllowCredentials",
};

/** The name that Chromium has for a failed CORS check, and the header value that its message quotes. */
export function named(failure: CorsFailure, headers: HeaderLines): { name: CorsError; value: string } {
  if (failure === "origin mismatch") {
    const value = headerValue(headers, "Access-Control-Allow-Origin") ?? "";
    return { name: mismatch(value), value };
  }
  return { name: errors[failure], value: headerValue(headers, "Access-Control-Allow-Credentials") ?? "" };
}

/** What Chromium says of a value that is not the origin (cors.cc: CheckAccessInternal). */
function mismatch(value: string): CorsError {
  if (/[ ,]/.test(value)) return "MultipleAllowOriginValues";
  return value === "null" || isUrl(value) ? "AllowOriginMismatch" : "InvalidAllowOriginValue";
}

/** Whether the bytes of a value are UTF-8 and a URL. */
function isUrl(value: string): boolean {
  const bytes = Uint8Array.from(value, (byte) => byte.charCodeAt(0));
  try {
    return parseUrl(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) !== undefined;
  } catch {
    return false;
  }
}
