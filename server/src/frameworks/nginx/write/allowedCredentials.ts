import type { NewText } from "../../adapter.ts";
import type { ValueMap } from "../config/maps.ts";
import { keysOf } from "./keys.ts";
import { freeName, nameOf, quoteIn } from "./names.ts";
import type { NewMap } from "./place.ts";
import type { Target } from "./target.ts";

/** A variable that is `true` wherever an allowed origin is not empty: of a map of the file, else of a new one. */
export function credentialsFor(text: string, target: Target, origin: string): { name: string; map?: NewMap } {
  const present = [...target.file.maps.values()].find((map) => map && isTrueFor(map, `$${origin}`));
  if (present) return { name: nameOf(present) };
  const name = freeName(text, target, "cors_credentials");
  const quote = quoteIn(text, target);
  const entries: NewText[] = [[`default ${quote}true${quote}`], [`${quote}${quote} ${quote}${quote}`]];
  return { name, map: { head: `map $${origin} $${name}`, entries } };
}

function isTrueFor(map: ValueMap, source: string): boolean {
  const isRead = map.isWhole && map.source.toLowerCase() === source.toLowerCase() && map.fallback?.text === "true";
  return isRead && keysOf(map).length === 1 && map.exact.get("")?.text === "";
}
