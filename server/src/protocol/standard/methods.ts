const normalized = new Set(["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"]);
const safelisted = new Set(["GET", "HEAD", "POST"]);
const forbidden = new Set(["CONNECT", "TRACE", "TRACK"]);

/** A method as it is sent: some are upper-cased, all others, `patch` among them, are not (Fetch: "normalize" a method). */
export function normalizeMethod(method: string): string {
  const upper = method.toUpperCase();
  return normalized.has(upper) ? upper : method;
}

/** Whether a normalized method needs no preflight (Fetch: "CORS-safelisted method"). */
export function isSafelistedMethod(method: string): boolean {
  return safelisted.has(method);
}

/** Whether no page may use a method, in any case (Fetch: "forbidden method"). */
export function isForbiddenMethod(method: string): boolean {
  return forbidden.has(method.toUpperCase());
}
