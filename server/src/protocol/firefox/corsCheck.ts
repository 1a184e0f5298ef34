import type { Answer, Credentials, HeaderLines } from "../exchange.ts";
import { type CorsFailure, corsCheck } from "../standard/corsCheck.ts";
import { headerValue, valuesOf } from "../standard/headers.ts";
import type { Category, Problem } from "./words.ts";

const categories: Readonly<Record<CorsFailure, Category>> = {
  "origin missing": "CORSMissingAllowOrigin2",
  "wildcard with credentials": "CORSNotSupportingCredentials",
  "origin mismatch": "CORSAllowOriginNotMatchingOrigin",
  "credentials not allowed": "CORSMissingAllowCredentials",
};

/**
 * Firefox's CORS check (nsCORSListenerProxy.cpp: CheckRequestApproved): that of the standard, but two header lines are
 * told apart from one with two values. It counts only lines whose name is written in this very case, so not those of HTTP/2.
 */
export function firefoxCorsProblem(
  { status, headers }: Answer,
  request: { readonly origin: string; readonly credentials: Credentials; readonly url: string },
): Problem | undefined {
  const { origin, credentials, url } = request;
  if (headers.filter(([name]) => name === "Access-Control-Allow-Origin").length > 1) {
    return { name: "CORSMultipleAllowOriginNotAllowed", url };
  }
  const merged = mergedHeaders(headers);
  const failure = corsCheck(merged, origin, credentials);
  if (!failure) return undefined;
  return { name: categories[failure], value: headerValue(merged, "Access-Control-Allow-Origin") ?? "", status, url };
}

/** Where a header was sent on several lines, Firefox leaves out the empty ones (nsHttpHeaderArray.h: MergeHeader). */
function mergedHeaders(headers: HeaderLines): HeaderLines {
  const names = ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"];
  return names.flatMap((name) => {
    const values = valuesOf(headers, name);
    const full = values.filter((value) => value !== "");
    return values.length === 0 ? [] : [[name, full.join(", ")] as const];
  });
}
