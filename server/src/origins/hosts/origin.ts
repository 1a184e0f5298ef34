/** The parts of an origin as browsers send it: host in lower case and punycode, an IPv6 address with its brackets. */
export interface OriginParts {
  readonly scheme: "http" | "https";
  readonly host: string;
  /** As written; empty where the scheme's default port is meant. */
  readonly port: string;
}

const maxHost = 253;
const maxLabel = 63;

/**
 * The parts of a text that a browser sends as the origin of a page on the web; undefined for any other text: `null`, other
 * schemes, upper case, a path, a default port, a host that no name server can hold (RFC 1035, 2.3.4) or that browsers write
 * in different ways (with `*`, which Chromium escapes).
 */
export function originParts(text: string): OriginParts | undefined {
  const url = parsed(text);
  if (url?.origin !== text) return undefined;
  const scheme = url.protocol.slice(0, -1);
  if (scheme !== "http" && scheme !== "https") return undefined;
  return canBeNamed(url.hostname) ? { scheme, host: url.hostname, port: url.port } : undefined;
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function canBeNamed(host: string): boolean {
  const name = host.endsWith(".") ? host.slice(0, -1) : host;
  if (name.includes("*")) return false;
  return name.length <= maxHost && name.split(".").every((label) => label.length > 0 && label.length <= maxLabel);
}
