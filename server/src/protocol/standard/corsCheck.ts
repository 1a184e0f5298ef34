import type { Credentials, HeaderLines } from "../exchange.ts";
import { headerValue } from "./headers.ts";

/** Why an answer may not be read, in the order in which it is found. */
export type CorsFailure =
  | "origin missing"
  | "wildcard with credentials"
  | "origin mismatch"
  | "credentials not allowed";

/**
 * Whether a page may read an answer; undefined when it may (Fetch: "CORS check"). `origin` is compared byte for byte.
 * The standard has one failure where credentials meet `*`; it is told apart here because browsers name it.
 */
export function corsCheck(headers: HeaderLines, origin: string, credentials: Credentials): CorsFailure | undefined {
  const allowed = headerValue(headers, "Access-Control-Allow-Origin");
  const withCredentials = credentials === "include";
  if (allowed === undefined) return "origin missing";
  if (allowed === "*") return withCredentials ? "wildcard with credentials" : undefined;
  if (allowed !== origin) return "origin mismatch";
  if (!withCredentials) return undefined;
  return headerValue(headers, "Access-Control-Allow-Credentials") === "true" ? undefined : "credentials not allowed";
}
