import type { Change } from "../../change.ts";

/** What a file uses of HTTP, as far as it shows: in any order and case. */
export interface Uses {
  /** The methods that its routes answer. */
  readonly methods: readonly string[];
  /** The request headers that it reads. */
  readonly headers: readonly string[];
  /** The response headers that it sets. */
  readonly exposed: readonly string[];
}

type UsedNames = Extract<Change, { kind: "used names" }>;
type Names = Extract<Change, { kind: "names" }>;

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
/** Where the file shows no more than that it can be read from, other files may hold the rest. */
const usualMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const usualHeaders = ["Authorization", "Content-Type"];
/** Request headers that need not be listed (Fetch standard, safelist) or that no page can set (forbidden ones). */
const free =
  /^(?:accept|accept-language|content-language|range|accept-charset|accept-encoding|access-control-.*|connection|content-length|cookie|date|dnt|expect|host|keep-alive|origin|referer|referrer|set-cookie|te|trailer|transfer-encoding|upgrade|via|user-agent|x-forwarded-.*|x-real-ip|forwarded|proxy-.*|sec-.*|cf-.*)$/i;
/** Response headers that pages see without being told, or never see, or that say nothing to them. */
const shown =
  /^(?:cache-control|content-language|content-length|content-type|expires|last-modified|pragma|set-cookie|access-control-.*|vary|connection|allow|.*-policy|.*-options|strict-transport-security|x-xss-protection|x-powered-by|server|date|transfer-encoding|content-encoding|origin|keep-alive|x-accel-.*)$/i;

/** The change to the names in use; undefined where none are known and none can be guessed. */
export function withUsedNames({ span, old, of, listed, needed }: UsedNames, uses: Uses): Names | undefined {
  const isNew = (name: string) => !listed.some((other) => other.toLowerCase() === name.toLowerCase());
  const wanted = unique([...needed, ...usual(of, uses)]).filter(isNew);
  return wanted.length > 0 ? { kind: "names", span, old, names: wanted } : undefined;
}

function usual(of: UsedNames["of"], uses: Uses): readonly string[] {
  switch (of) {
    case "methods": {
      const used = new Set(uses.methods.map((method) => method.toUpperCase()));
      const isTelling = [...used].some((method) => method !== "GET" && methods.includes(method));
      return isTelling ? methods.filter((method) => used.has(method)) : usualMethods;
    }
    case "headers": {
      const used = uses.headers.filter((name) => !free.test(name)).map(capitalized);
      return used.length > 0 ? unique([...used, "Content-Type"]) : usualHeaders;
    }
    case "exposed":
      return unique(uses.exposed.filter((name) => !shown.test(name)));
  }
}

/** `x-api-key` as it is usually written. */
function capitalized(name: string): string {
  return name === name.toLowerCase() ? name.replaceAll(/(?<![a-z0-9])[a-z]/g, (letter) => letter.toUpperCase()) : name;
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
