import type { Exchange, Mode } from "./exchange.ts";

/** How a request is made that a page starts in one of its ways. */
interface Api {
  /** What Chrome calls it in a message. */
  readonly kind: string;
  /** The mode that it always has, whatever the exchange says. */
  readonly mode?: Mode;
  /**
   * A preflight is sent even where the request is simple (Fetch: "use-CORS-preflight flag"). Chromium does so only where
   * there is a body to send.
   */
  readonly preflightsUploads?: true;
  /** The method and header that it sets itself. */
  readonly method?: string;
  readonly contentType?: string;
}

const other: Api = { kind: "resource" };

/** `crossorigin` is set on all elements but those called plain. */
const apis = new Map<string, Api>(
  Object.entries({
    fetch: { kind: "fetch" },
    xhr: { kind: "XMLHttpRequest" },
    "xhr-upload": { kind: "XMLHttpRequest", preflightsUploads: true },
    img: { kind: "image" },
    script: { kind: "script" },
    module: { kind: "script" },
    import: { kind: "script" },
    css: { kind: "CSS stylesheet" },
    font: { kind: "font" },
    video: { kind: "video" },
    audio: { kind: "audio" },
    track: { kind: "text track" },
    "link-preload-fetch": { kind: "link element resource" },
    manifest: { kind: "manifest" },
    eventsource: { kind: "resource" },
    "beacon-json": { kind: "resource", method: "POST", contentType: "application/json" },
    "img-plain": { kind: "image", mode: "no-cors" },
    "script-plain": { kind: "script", mode: "no-cors" },
    "css-plain": { kind: "CSS stylesheet", mode: "no-cors" },
    "video-plain": { kind: "video", mode: "no-cors" },
    "audio-plain": { kind: "audio", mode: "no-cors" },
    form: { kind: "resource", mode: "no-cors" },
    "worker-module": { kind: "script", mode: "same-origin" },
    "svg-use": { kind: "resource", mode: "same-origin" },
  } satisfies Record<string, Api>),
);

/** What is known of an `api`; one that is not listed makes requests like any other, of the kind "resource". */
export function apiOf(name: string): Api {
  return apis.get(name) ?? other;
}

/** The exchange with what its api decides by itself put in. */
export function asSent(exchange: Exchange): Exchange {
  const { mode = exchange.mode, method = exchange.request.method, contentType } = apiOf(exchange.api);
  const headers = contentType ? { ...exchange.request.headers, "content-type": contentType } : exchange.request.headers;
  return { ...exchange, mode, request: { ...exchange.request, method, headers } };
}

export function isFetch(api: string): boolean {
  return api === "fetch";
}

export function isXhr(api: string): boolean {
  return api === "xhr" || api === "xhr-upload";
}
