import { parse } from "tldts";
import { originParts } from "./origin.ts";

/** Where a host stands in the public suffix list. */
interface Place {
  /** The part that somebody registered; undefined for a bare suffix, an address or a name that is not public. */
  readonly domain?: string;
  /** The suffix below which anyone can have a name, where that is no registry's but a hosting company's. */
  readonly sharedHost?: string;
}

const octet = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
/** Blocks that no page on the internet is served from (https://www.iana.org/assignments/iana-ipv4-special-registry). */
const privateAddress =
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\./;

/**
 * The place of a host in the public suffix list with its private part. Names below a top-level domain that does not exist
 * (`localhost`, `app.test`) have none.
 */
export function placeOf(host: string): Place {
  const { domain, publicSuffix, isIcann, isPrivate } = parse(host, {
    allowPrivateDomains: true,
    validateHostname: false,
  });
  if (!domain || !(isIcann || isPrivate)) return {};
  return { domain, ...(isPrivate && publicSuffix && { sharedHost: publicSuffix }) };
}

/** Whether a host is an address that anybody on the internet may have. IPv6: the blocks that are given out (2000::/3). */
function isPublicAddress(host: string): boolean {
  if (host.startsWith("[")) return /^\[[23][0-9a-f]{3}:/.test(host);
  const octets = host.split(".");
  return octets.length === 4 && octets.every((part) => octet.test(part)) && !privateAddress.test(host);
}

/**
 * The name that decides whom a host belongs to: its registrable domain, or the public address itself. Undefined where
 * nobody on the internet can have it: bare suffixes, local names, private addresses.
 */
export function ownerOf(host: string): string | undefined {
  return placeOf(host).domain ?? (isPublicAddress(host) ? host : undefined);
}

/** The owners of what a user trusts: domains, hosts or whole origins. Entries that no stranger can have are dropped. */
export function ownersOf(entries: Iterable<string>): ReadonlySet<string> {
  const hosts = [...entries].map((entry) => originParts(entry)?.host ?? entry.toLowerCase());
  return new Set(hosts.flatMap((host) => ownerOf(host) ?? []));
}

/** Whether an origin is well-formed and somebody who owns none of the trusted names can have it. */
export function isForeign(origin: string, trusted: ReadonlySet<string>): boolean {
  const parts = originParts(origin);
  const owner = parts && ownerOf(parts.host);
  return owner !== undefined && !trusted.has(owner);
}

/** Whether the name was registered under letters, digits and inner hyphens, which is all that registries sell (RFC 5890). */
export function isSold(domain: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\./.test(domain) || isPublicAddress(domain);
}
