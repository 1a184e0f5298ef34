import type { Answer, Credentials, HeaderLines } from "../exchange.ts";
import { type CorsFailure, corsCheck } from "./corsCheck.ts";
import { headerValue, type TokenList, tokenList } from "./headers.ts";
import { isSafelistedMethod } from "./methods.ts";

/** The request that a preflight asks for. */
export interface PreflightedRequest {
  readonly origin: string;
  /** Those of the request itself: the preflight is always sent without. */
  readonly credentials: Credentials;
  /** As normalizeMethod gives it. */
  readonly method: string;
  /** As unsafeHeaderNames gives them: in lower case, without the forbidden ones. */
  readonly unsafeHeaders: readonly string[];
}

/** Why a preflight fails, in the order in which the standard finds it. */
export type PreflightFailure =
  | { readonly reason: "cors check"; readonly failure: CorsFailure }
  | { readonly reason: "status" | "methods unreadable" | "headers unreadable" | "method not allowed" }
  | { readonly reason: "header not allowed"; readonly header: string };

/** Whether a request asks first (Fetch: "main fetch", step 12). */
export function needsPreflight({
  method,
  unsafeHeaders,
}: Pick<PreflightedRequest, "method" | "unsafeHeaders">): boolean {
  return !isSafelistedMethod(method) || unsafeHeaders.length > 0;
}

/**
 * Whether the answer to a preflight lets the request pass; undefined when it does (Fetch: "CORS-preflight fetch", step
 * 7). `*` covers Authorization only where `wildcardCoversAuthorization` says so: never in the standard.
 */
export function preflightCheck(
  answer: Answer,
  request: PreflightedRequest,
  wildcardCoversAuthorization = false,
): PreflightFailure | undefined {
  const failure = corsCheck(answer.headers, request.origin, request.credentials);
  if (failure) return { reason: "cors check", failure };
  if (!isOkStatus(answer.status)) return { reason: "status" };
  const methods = allowedMethods(answer.headers);
  if (methods.invalid !== undefined) return { reason: "methods unreadable" };
  const names = allowedHeaders(answer.headers);
  if (names.invalid !== undefined) return { reason: "headers unreadable" };
  if (!allowsMethod(methods, request)) return { reason: "method not allowed" };
  const header = refusedHeader(names, request, wildcardCoversAuthorization);
  return header === undefined ? undefined : { reason: "header not allowed", header };
}

/** Whether a status is one that a preflight may have (Fetch: "ok status"). */
export function isOkStatus(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** The methods that an answer allows. */
export function allowedMethods(headers: HeaderLines): TokenList {
  return tokenList(headerValue(headers, "Access-Control-Allow-Methods"));
}

/** The header names that an answer allows, in lower case. */
export function allowedHeaders(headers: HeaderLines): TokenList {
  const { tokens, ...rest } = tokenList(headerValue(headers, "Access-Control-Allow-Headers"));
  return { ...rest, tokens: tokens.map((name) => name.toLowerCase()) };
}

/** Whether a list of methods allows that of the request; the case counts. */
export function allowsMethod({ tokens }: TokenList, { method, credentials }: PreflightedRequest): boolean {
  return isSafelistedMethod(method) || tokens.includes(method) || isWildcard(tokens, credentials);
}

/** The first header of the request that a list of header names does not allow. */
export function refusedHeader(
  { tokens }: TokenList,
  { unsafeHeaders, credentials }: PreflightedRequest,
  wildcardCoversAuthorization: boolean,
): string | undefined {
  const wildcard = isWildcard(tokens, credentials);
  const covered = (name: string) => wildcard && (wildcardCoversAuthorization || name !== "authorization");
  return unsafeHeaders.find((name) => !tokens.includes(name) && !covered(name));
}

function isWildcard(tokens: readonly string[], credentials: Credentials): boolean {
  return credentials !== "include" && tokens.includes("*");
}
