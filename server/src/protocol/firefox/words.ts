import type { Judgement } from "../judgement.ts";
import { fill } from "../words.ts";

const blocked =
  "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at {url}. (Reason: ";
const quotedBlocked = blocked.replace("{url}", "‘{url}’");

/**
 * Firefox's messages by category, as security.properties has them. `{value}` is what the server sent or what it did not
 * allow, `{status}` its status.
 */
const texts = {
  CORSMissingAllowOrigin2: `${blocked}CORS header ‘Access-Control-Allow-Origin’ missing). Status code: {status}.`,
  CORSMultipleAllowOriginNotAllowed: `${blocked}Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed).`,
  CORSAllowOriginNotMatchingOrigin: `${blocked}CORS header ‘Access-Control-Allow-Origin’ does not match ‘{value}’).`,
  CORSNotSupportingCredentials: `${quotedBlocked}Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’).`,
  CORSMissingAllowCredentials: `${blocked}expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’).`,
  CORSMethodNotFound: `${blocked}Did not find method in CORS header ‘Access-Control-Allow-Methods’).`,
  CORSMissingAllowHeaderFromPreflight2: `${blocked}header ‘{value}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response).`,
  CORSPreflightDidNotSucceed3: `${blocked}CORS preflight response did not succeed). Status code: {status}.`,
  CORSInvalidAllowMethod: `${blocked}invalid token ‘{value}’ in CORS header ‘Access-Control-Allow-Methods’).`,
  CORSInvalidAllowHeader: `${blocked}invalid token ‘{value}’ in CORS header ‘Access-Control-Allow-Headers’).`,
  CORSExternalRedirectNotAllowed: `${blocked}CORS request external redirect not allowed).`,
  CORSDidNotSucceed2: `${blocked}CORS request did not succeed). Status code: (null).`,
  CORSRequestNotHttp: `${blocked}CORS request not http).`,
  CORSAllowHeaderFromPreflightDeprecation:
    "Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource at {url} soon. (Reason: When the `Access-Control-Allow-Headers` is `*`, the `Authorization` header is not covered. To include the `Authorization` header, it must be explicitly listed in CORS header `Access-Control-Allow-Headers`).",
};

/** Firefox names the page's URL here, which is not known: its origin stands for it. */
const textsWithoutCategory = {
  "other origin": "Security Error: Content at {origin}/ may not load data from {url}.",
  "local file": "Security Error: Content at {origin}/ may not load or link to {url}.",
  silent: null,
};

export type Category = keyof typeof texts;

/** What Firefox finds wrong, or warns of. */
export interface Problem {
  readonly name: Category | keyof typeof textsWithoutCategory;
  /** The URL that the message names. */
  readonly url: string;
  readonly value?: string;
  readonly status?: number;
}

/** The category and the console line of a problem of a page on `origin`. */
export function report({ name, url, value = "", status = 0 }: Problem, origin: string): Judgement["firefox"] {
  const values = { url, origin, value, status };
  if (isCategory(name)) return { category: name, console: fill(texts[name], values) };
  const text = textsWithoutCategory[name];
  return { category: null, console: text === null ? null : fill(text, values) };
}

function isCategory(name: Problem["name"]): name is Category {
  return name in texts;
}
