/** An absolute URL; a relative one is taken from `base`. Undefined where it is none. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Whether a URL has an origin. An opaque one (`null`) is the same as no other, not even as itself. */
export function isSameOrigin(url: URL, origin: string): boolean {
  return origin !== "null" && url.origin === origin;
}

export function isHttp(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:";
}

export function hasUserInfo(url: URL): boolean {
  return url.username !== "" || url.password !== "";
}

/**
 * A URL as browsers print it: scheme and host in lower case, no default port, at least a slash for the path. What
 * follows the host stays as it is written in `text`, so that a placeholder such as `<id>` is not percent-encoded.
 */
export function printedUrl(url: URL, text: string): string {
  const [, written] = /^https?:\/\/[^/?#]*(.*)$/is.exec(text) ?? [];
  if (written === undefined) return url.href;
  const user = url.password ? `${url.username}:${url.password}@` : url.username && `${url.username}@`;
  return `${url.protocol}//${user}${url.host}${written.startsWith("/") ? "" : "/"}${written}`;
}
