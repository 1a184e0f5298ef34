import { isFetch, isXhr } from "./apis.ts";
import type { Exchange } from "./exchange.ts";
import { isToken, normalizeValue } from "./standard/headers.ts";
import { isForbiddenMethod, isSafelistedMethod, normalizeMethod } from "./standard/methods.ts";
import { hasBadPort } from "./standard/ports.ts";
import { hasUserInfo, isHttp, isSameOrigin, parseUrl, printedUrl } from "./url.ts";

/** Why a browser sends nothing at all. */
export type Refusal = "invalid call" | "local file" | "other origin" | "unsupported scheme" | "bad port";

/** What becomes of a request before anything is sent: it is refused, answered without a network, or sent to `url`. */
export type Start =
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "answered" }
  | { readonly kind: "sent"; readonly url: URL; readonly printed: string };

/** The checks that come before the network (Fetch: the "Request" constructor, "main fetch"; XHR: "open"). */
export function start(exchange: Exchange): Start {
  const { api, mode, request } = exchange;
  const url = parseUrl(exchange.url) ?? parseUrl(exchange.url, request.origin);
  if (!url || isInvalidCall(exchange, url)) return { kind: "refused", why: "invalid call" };
  if (url.protocol === "data:") return { kind: "answered" };
  if (url.protocol === "file:" || (url.protocol === "blob:" && !isFetch(api) && !isSameOrigin(url, request.origin))) {
    return { kind: "refused", why: "local file" };
  }
  if (mode === "same-origin" && !isSameOrigin(url, request.origin)) return { kind: "refused", why: "other origin" };
  if (url.protocol === "blob:" && isSameOrigin(url, request.origin)) return { kind: "answered" };
  if (!isHttp(url)) return { kind: "refused", why: "unsupported scheme" };
  return hasBadPort(url)
    ? { kind: "refused", why: "bad port" }
    : { kind: "sent", url, printed: printedUrl(url, exchange.url) };
}

/** Whether the call throws, or rejects at once, so that nothing is printed. */
function isInvalidCall({ api, mode, request }: Exchange, url: URL): boolean {
  if (!isFetch(api) && !isXhr(api)) return false;
  const method = normalizeMethod(request.method);
  if (!isToken(method) || isForbiddenMethod(method)) return true;
  if (Object.entries(request.headers).some(([name, value]) => !isToken(name) || !isHeaderValue(value))) return true;
  if (isXhr(api)) return false;
  const hasIdleBody = request.body !== undefined && (method === "GET" || method === "HEAD");
  return hasUserInfo(url) || hasIdleBody || (mode === "no-cors" && !isSafelistedMethod(method));
}

function isHeaderValue(value: string): boolean {
  return [...normalizeValue(value)].every((byte) => byte <= "\xff" && !"\0\r\n".includes(byte));
}
