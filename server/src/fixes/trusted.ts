import { getDomain, getHostname } from "tldts";
import type { Placeholder, Trusted } from "../frameworks/adapter.ts";

const subdomainEntry = /^https:\/\/\*\.([a-z0-9-]+(?:\.[a-z0-9-]+)*)$/;
const plainHttpsOrigin = /^https:\/\/[a-z0-9.-]+$/;
const exampleOrigin: Placeholder = { placeholder: "https://app.example.com" };
const exampleDomain: Placeholder = { placeholder: "example.com" };

/**
 * What fixes may write, from the setting `trustedOrigins` (origins, or `https://*.example.com`); placeholders where it
 * names nothing. The domain is absent when some trusted origin is no https subdomain of it, since a pattern would shut
 * that one out, or when strangers can register below it (the public suffix list with its private part).
 */
export function trustedFrom(setting: readonly string[]): Trusted {
  if (setting.length === 0) return { origins: [exampleOrigin], domain: exampleDomain };
  const origins = setting.filter((entry) => !entry.includes("*"));
  const domains = new Set(setting.flatMap((entry) => subdomainEntry.exec(entry)?.[1] ?? registrable(entry) ?? []));
  const [domain] = domains;
  const isCovered = (origin: string) => plainHttpsOrigin.test(origin) && origin.endsWith(`.${domain}`);
  return {
    origins: origins.length > 0 ? origins : [exampleOrigin],
    ...(domain && domains.size === 1 && isOwned(domain) && origins.every(isCovered) && { domain }),
  };
}

function registrable(origin: string): string | undefined {
  return getDomain(origin, { allowPrivateDomains: true }) ?? undefined;
}

/** Whether one owner holds a domain: it is a registrable one, or lies below one. */
function isOwned(domain: string): boolean {
  return registrable(`https://${getHostname(domain)}`) !== undefined;
}
