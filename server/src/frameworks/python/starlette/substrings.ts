import { union } from "../../../origins/union.ts";
import type { OriginSet } from "../../../policy/originSet.ts";

const starts = /(?:[a-z][a-z0-9+.-]*:\/\/|null)/g;
/** What an origin holds behind its scheme; longer ones are no names. */
const host = /^[a-z0-9._:[\]-]{1,255}/i;

/**
 * The origins that are part of a text: `origin in text`. Each beginning of what stands there is one (`https://app.example.co`
 * of `https://app.example.com`), which no pattern can say.
 */
export function originsWithin(text: string): OriginSet {
  const origins = new Set<string>();
  for (const { 0: start, index } of text.matchAll(starts)) {
    if (start === "null") origins.add(start);
    else for (const name of beginnings(text.slice(index + start.length))) origins.add(start + name);
  }
  return union([...origins].map((origin) => ({ kind: "exact", origin })));
}

function beginnings(rest: string): string[] {
  const whole = host.exec(rest)?.[0] ?? "";
  return [...whole].map((_, index) => whole.slice(0, index + 1)).filter((name) => !/[.:[-]$/.test(name));
}
