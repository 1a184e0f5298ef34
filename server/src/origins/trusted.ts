import { originParts } from "./hosts/origin.ts";

/** Whether an origin is one of those that a user trusts: origins, or `https://*.DOMAIN` for every https subdomain. */
export function isTrusted(origin: string, trusted: readonly string[]): boolean {
  return trusted.some((entry) => entry === origin || isSubdomain(origin, entry));
}

function isSubdomain(origin: string, entry: string): boolean {
  const domain = /^https:\/\/\*(\..+)$/.exec(entry)?.[1];
  const parts = originParts(origin);
  return domain !== undefined && parts?.scheme === "https" && parts.port === "" && parts.host.endsWith(domain);
}
