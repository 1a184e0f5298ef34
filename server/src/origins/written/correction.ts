import { originParts } from "../hosts/origin.ts";
import { ownerOf } from "../hosts/registrable.ts";
import { mistakeIn, severalIn } from "./mistake.ts";

const local = /^(?:localhost|[\w.-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * The origin that a text with a mistake means, as browsers send it: without quotes, blanks, path, user and default port, in
 * lower case and punycode. Where no scheme is written it is `https:`, and `http:` on the own machine. Undefined where more
 * than one origin may be meant, or none.
 */
export function correctedOrigin(text: string): string | undefined {
  const mistake = mistakeIn(text);
  if (!mistake || ["several", "glob", "expression", "null"].includes(mistake)) return undefined;
  const bare = text
    .trim()
    .replace(/^(["'`])(.*)\1$/, "$2")
    .trim();
  const url = withScheme(bare);
  if (!URL.canParse(url)) return undefined;
  const { origin, protocol } = new URL(url);
  const isWeb = protocol === "https:" || protocol === "http:";
  return isWeb && isNamed(origin) ? origin : undefined;
}

/** The origins that a text lists, each as browsers send it; undefined where one of them cannot be told. */
export function correctedOrigins(text: string): readonly string[] | undefined {
  const origins = severalIn(text).map((part) => (originParts(part) ? part : correctedOrigin(part)));
  const known = origins.filter((origin) => origin !== undefined);
  return known.length > 1 && known.length === origins.length ? [...new Set(known)] : undefined;
}

/** The domain whose https subdomains a glob such as `https://*.example.com` or `*.example.com` stands for. */
export function domainOfGlob(text: string): string | undefined {
  const domain = /^(?:https?:\/\/)?\*\.((?:[a-z0-9-]+\.)+[a-z]{2,})\/?$/.exec(text)?.[1];
  return domain !== undefined && ownerOf(domain) !== undefined ? domain : undefined;
}

function withScheme(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text;
  const host = text.replace(/^\/\//, "");
  const authority = /^[^/?#]*/.exec(host)?.[0] ?? "";
  return `${local.test(authority) ? "http" : "https"}://${host}`;
}

/** Whether an origin has a host that somebody can have, or one of the own machine: not just any word. */
function isNamed(origin: string): boolean {
  const parts = originParts(origin);
  if (!parts) return false;
  return ownerOf(parts.host) !== undefined || local.test(parts.host) || parts.host.includes(".");
}
