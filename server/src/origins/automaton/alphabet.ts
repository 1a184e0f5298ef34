import type { CharacterClass } from "./program.ts";

/** All characters of origins, those first that make a readable example. */
const byPreference = "xabcdefghijklmnopqrstuvwyz-1234567890.:/[]_$!&'()+,;=~`\"{}*";

/** Characters that browsers allow in hosts (https://url.spec.whatwg.org/#forbidden-host-code-point) and nobody expects. */
const odd = /[^a-z0-9.:/[\]-]/;
const costs = { odd: 400, dot: 9, usual: 10 };

/** One character of origins, and how much worse a text gets by it. */
export interface Letter {
  readonly text: string;
  readonly code: number;
  readonly cost: number;
}

/**
 * The characters that have to be tried: of those that no class tells apart only the most readable. The most readable come
 * first.
 */
export function lettersOf(classes: Iterable<CharacterClass>): Letter[] {
  const all = [...new Set(classes)];
  const letters = new Map<string, Letter>();
  for (const text of byPreference) {
    const code = text.charCodeAt(0);
    const signature = all.map((one) => (one[code] ? "1" : "0")).join("");
    if (!letters.has(signature)) letters.set(signature, { text, code, cost: costOf(text) });
  }
  return [...letters.values()];
}

/** A dot that is a dot reads better than a letter that a pattern lets stand for it. */
function costOf(text: string): number {
  if (text === ".") return costs.dot;
  return odd.test(text) ? costs.odd : costs.usual;
}
