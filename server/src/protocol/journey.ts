import { bareAnswer, type Dropped, type Exchange, type HeaderLines, type Response } from "./exchange.ts";
import { isForbiddenHeader } from "./standard/forbidden.ts";
import { headerValue, requestHeaders } from "./standard/headers.ts";
import { normalizeMethod } from "./standard/methods.ts";
import { headersAfter, methodAfter } from "./standard/redirect.ts";
import { isHttp, isSameOrigin, parseUrl, printedUrl } from "./url.ts";

/** A request on its way: where it goes, and what it is by then. */
export interface Hop {
  readonly url: URL;
  readonly printed: string;
  /** What its `Origin` header says: the page's origin until a redirect between foreign origins makes it `null`. */
  readonly origin: string;
  /** Whether the answer has to pass the CORS check, which stays so after the first foreign hop. */
  readonly crossOrigin: boolean;
  readonly method: string;
  readonly headers: HeaderLines;
}

/** Where an answer sends the browser: nowhere, to a URL, or to something that is no URL. */
export type Location =
  | { readonly kind: "none" | "malformed" }
  | { readonly kind: "url"; readonly url: URL; readonly printed: string };

/** A hop with what was answered to it. */
export interface Leg {
  readonly hop: Hop;
  readonly answer: Response | Dropped;
  readonly location: Location;
}

/**
 * All hops of an exchange whose URL is valid, as long as redirects are followed: the last one ends with an answer or
 * with a location that is no http URL. `redirects` holds the statuses that the browser takes for a redirect.
 */
export function legsOf(exchange: Exchange, url: URL, redirects: ReadonlySet<number>): Leg[] {
  const legs: Leg[] = [];
  let hop: Hop | undefined = firstHop(exchange, url);
  let answer = exchange.response;
  while (hop) {
    const location = locationOf(answer, hop, redirects);
    legs.push({ hop, answer, location });
    if (answer === "connection closed") break;
    hop = hopAfter(hop, answer.status, location, exchange);
    answer = answer.final ?? bareAnswer;
  }
  return legs;
}

/** Where the answer to a hop redirects. */
export function locationOf(answer: Response | Dropped, hop: Hop, redirects: ReadonlySet<number>): Location {
  if (answer === "connection closed" || !redirects.has(answer.status)) return { kind: "none" };
  const text = redirectTarget(answer, hop);
  if (!text) return { kind: "none" };
  const url = parseUrl(text, hop.url.href);
  return url ? { kind: "url", url, printed: printedUrl(url, text) } : { kind: "malformed" };
}

function redirectTarget({ redirectTo, headers }: Response, hop: Hop): string | undefined {
  if (redirectTo === undefined) return headerValue(headers, "Location");
  const isBareOrigin = /^https?:\/\/[^/?#]+$/i.test(redirectTo);
  return isBareOrigin ? `${redirectTo}${pathOf(hop.printed)}/1` : redirectTo;
}

function pathOf(printed: string): string {
  return printed.replace(/^[^/]*\/\/[^/]*/, "").replace(/[?#].*$/s, "");
}

function firstHop({ mode, request, url: text }: Exchange, url: URL): Hop {
  return {
    url,
    printed: printedUrl(url, text),
    origin: request.origin,
    crossOrigin: mode === "cors" && !isSameOrigin(url, request.origin),
    method: normalizeMethod(request.method),
    headers: requestHeaders(request.headers).filter(([name, value]) => !isForbiddenHeader(name, value)),
  };
}

/** Fetch: "HTTP-redirect fetch". */
function hopAfter(hop: Hop, status: number, location: Location, { mode, request }: Exchange): Hop | undefined {
  if (location.kind !== "url" || !isHttp(location.url)) return undefined;
  const method = methodAfter(status, hop.method);
  const crossesOrigins = location.url.origin !== hop.url.origin;
  const isTainted = crossesOrigins && !isSameOrigin(hop.url, request.origin);
  return {
    url: location.url,
    printed: location.printed,
    origin: isTainted ? "null" : hop.origin,
    crossOrigin: hop.crossOrigin || (mode === "cors" && !isSameOrigin(location.url, request.origin)),
    method,
    headers: headersAfter(hop.headers, { losesBody: method !== hop.method, crossesOrigins }),
  };
}
