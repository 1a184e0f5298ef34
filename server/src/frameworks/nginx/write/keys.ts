import type { NewText, Placeholder } from "../../adapter.ts";
import { escapedDomain } from "../../shared/writing/titles.ts";
import type { ValueMap } from "../config/maps.ts";

/** A key of a map, without its quotes. */
export type Key = NewText;

/**
 * nginx refuses longer keys unless `map_hash_bucket_size` says otherwise (its default is 64 where pointers have 8 bytes);
 * patterns have no such limit.
 */
const longestKey = 46;

/** The keys for single origins. */
export function originKeys(origins: readonly (string | Placeholder)[]): Key[] {
  return origins.map((origin) => {
    if (typeof origin !== "string" || origin.length <= longestKey) return [origin];
    return [`~^${origin.replaceAll(/[.+*?()[\]{}|^$\\]/g, "\\$&")}$`];
  });
}

/** The key for the https subdomains of a domain. */
export function domainKey(domain: string | Placeholder): Key {
  return ["~^https://([a-z0-9-]+\\.)+", ...escapedDomain(domain), "$"];
}

/** A key as it is without typing. */
export function plainKey(key: Key): string {
  return key.map((piece) => (typeof piece === "string" ? piece : piece.placeholder)).join("");
}

/** Whether a map gives the Origin for exactly these keys, and nothing otherwise. */
export function allowsExactly(map: ValueMap, keys: readonly Key[]): boolean {
  const wanted = new Set(keys.map(plainKey));
  const present = keysOf(map);
  return isAllowList(map) && present.length === wanted.size && present.every((key) => wanted.has(key));
}

/** Whether a map gives the Origin for some keys, and nothing otherwise. */
export function isAllowList(map: ValueMap): boolean {
  const values = [...map.exact, ...map.patterns.map(({ value }) => ["", value] as const)];
  return (
    map.isWhole &&
    map.source === "$http_origin" &&
    (map.fallback?.text ?? "") === "" &&
    map.names.length === 0 &&
    !map.includes &&
    values.length > 0 &&
    values.every(([key, { text }]) => text === "$http_origin" || (key !== "" && text === key))
  );
}

/** The keys of a map as they are written, plain ones in lower case; without the default. */
export function keysOf({ exact, patterns }: ValueMap): string[] {
  return [...exact.keys(), ...patterns.map(({ pattern }) => `${pattern.ignoresCase ? "~*" : "~"}${pattern.source}`)];
}
