import { apiOf, isFetch, isXhr } from "../apis.ts";
import type { Exchange } from "../exchange.ts";
import type { Judgement } from "../judgement.ts";
import { fill } from "../words.ts";

/**
 * Chrome's sentences for the errors of its CORS code (cors_error_string.cc). `{value}` is what the server sent, or the
 * name that it did not allow; `{fetch}` and `{xhr}` are advice that only the requests of these APIs get.
 */
const corsTexts = {
  MissingAllowOriginHeader: "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  WildcardOriginNotAllowed:
    "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.{xhr}",
  MultipleAllowOriginValues:
    "The 'Access-Control-Allow-Origin' header contains multiple values '{value}', but only one is allowed.{fetch}",
  InvalidAllowOriginValue: "The 'Access-Control-Allow-Origin' header contains the invalid value '{value}'.{fetch}",
  AllowOriginMismatch:
    "The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied origin.{fetch}",
  InvalidAllowCredentials:
    "The value of the 'Access-Control-Allow-Credentials' header in the response is '{value}' which must be 'true' when the request's credentials mode is 'include'.{xhr}",
  InvalidStatus: "It does not have HTTP ok status.",
  DisallowedRedirect: "Redirect is not allowed for a preflight request.",
  InvalidAllowMethodsPreflightResponse:
    "Cannot parse Access-Control-Allow-Methods response header field in preflight response.",
  InvalidAllowHeadersPreflightResponse:
    "Cannot parse Access-Control-Allow-Headers response header field in preflight response.",
  MethodDisallowedByPreflightResponse:
    "Method {value} is not allowed by Access-Control-Allow-Methods in preflight response.",
  HeaderDisallowedByPreflightResponse:
    "Request header field {value} is not allowed by Access-Control-Allow-Headers in preflight response.",
  RedirectContainsCredentials:
    "Redirect location '' contains a username and password, which is disallowed for cross-origin requests.",
  CorsDisabledScheme:
    "Cross origin requests are only supported for protocol schemes: chrome, chrome-experimental-site-token-provider, chrome-extension, chrome-untrusted, data, http, https, isolated-app.",
};

/**
 * What Chrome says where CORS has no part, or before it has one; `error` is its name in Chrome's code, if it has one.
 * The URL of a frame is not known: its origin stands for it.
 */
const otherTexts = {
  silent: { error: null, text: null },
  "mode of fetch": {
    error: "DisallowedByMode",
    text: 'Fetch API cannot load {url}. Request mode is "same-origin" but the URL\'s origin is not same as the request origin {origin}.',
  },
  "scheme of fetch": {
    error: "CorsDisabledScheme",
    text: 'Fetch API cannot load {url}. URL scheme "{value}" is not supported.',
  },
  "local file": { error: null, text: "Not allowed to load local resource: {url}" },
  "other frame": {
    error: null,
    text: "Unsafe attempt to load URL {url} from frame with URL {origin}/. Domains, protocols and ports must match.\n",
  },
  network: { error: null, text: "Failed to load resource: net::{value}" },
};

const advice = {
  fetch: " Have the server send the header with a valid value.",
  xhr: " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.",
};

const inPreflight = "Response to preflight request doesn't pass access control check: ";

export type CorsError = keyof typeof corsTexts;

/** What Chromium finds wrong. */
export interface Problem {
  readonly name: CorsError | keyof typeof otherTexts;
  /** The URL that the message names: that of the hop, or where it was redirected to. */
  readonly url: string;
  readonly value?: string;
  /** It was found in the answer to a preflight, and both name and message say so. */
  readonly inPreflight?: true;
}

/** The name and the console line of a problem. `first` is the URL that the page asked for. */
export function report(problem: Problem, { api, request }: Exchange, first: string): Judgement["chromium"] {
  const { name, url } = problem;
  const values = { url, origin: request.origin, value: printable(problem.value ?? "") };
  if (!isCorsError(name)) {
    const { error, text } = otherTexts[name];
    return { error, console: text === null ? null : fill(text, values) };
  }
  const redirected = url === first ? "" : `(redirected from '${first}') `;
  const blocked = `Access to ${apiOf(api).kind} at '${url}' ${redirected}from origin '${request.origin}' has been blocked by CORS policy: `;
  const hints = { fetch: isFetch(api) ? advice.fetch : "", xhr: isXhr(api) ? advice.xhr : "" };
  const sentence = fill(corsTexts[name], { ...values, ...hints });
  return problem.inPreflight
    ? { error: `Preflight${name}`, console: blocked + inPreflight + sentence }
    : { error: name, console: blocked + sentence };
}

function isCorsError(name: Problem["name"]): name is CorsError {
  return name in corsTexts;
}

/** A value as the console shows it: Chrome escapes all but printable ASCII. */
function printable(value: string): string {
  return value.replace(/[^ -~]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `\\u${code}`;
  });
}
