import type { HeaderLines } from "../exchange.ts";

/** The statuses that redirect when a location is there (Fetch: "redirect status"). */
export const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const bodyHeaders = new Set([
  "content-encoding",
  "content-language",
  "content-length",
  "content-location",
  "content-type",
]);

/** The method of the next hop (Fetch: "HTTP-redirect fetch", step 12): some redirects turn a request into GET. */
export function methodAfter(status: number, method: string): string {
  const postToGet = (status === 301 || status === 302) && method === "POST";
  const otherToGet = status === 303 && method !== "GET" && method !== "HEAD";
  return postToGet || otherToGet ? "GET" : method;
}

/**
 * The headers of the next hop (Fetch: "HTTP-redirect fetch", steps 12 and 13): those of a body go with the body, and
 * Authorization is not shown to another origin.
 */
export function headersAfter(
  headers: HeaderLines,
  change: { losesBody: boolean; crossesOrigins: boolean },
): HeaderLines {
  return headers.filter(([name]) => {
    if (change.losesBody && bodyHeaders.has(name)) return false;
    return !(change.crossesOrigins && name === "authorization");
  });
}
