import { complement as complementOf } from "../../../../origins/complement.ts";
import type { OriginSet } from "../../../../policy/originSet.ts";
import { escapedPattern } from "./escaped.ts";

/** The origins that a set leaves out, as far as a pattern of JavaScript can say it; unknown where it cannot. */
export function complement(set: OriginSet): OriginSet {
  return complementOf(set, allBut);
}

/** Of the origins that browsers send, only `null` is no URL. */
export const butNull = complement({ kind: "exact", origin: "null" });

function allBut(set: OriginSet): OriginSet {
  switch (set.kind) {
    case "exact":
      return without(`${escapedPattern(set.origin)}$`);
    case "prefix":
      return without(escapedPattern(set.text));
    case "suffix":
      return without(`[\\s\\S]*${escapedPattern(set.text)}$`);
    case "substring":
      return without(`[\\s\\S]*${escapedPattern(set.text)}`);
    case "pattern":
      return isPlain(set) ? without(`[\\s\\S]*?(?:${set.source})`, set.flags) : unclear;
    default:
      return unclear;
  }
}

const unclear: OriginSet = { kind: "unknown", why: "a test turns some origins away" };

/** What is looked for anywhere, with no flag that changes what a repeated test means. `m` says nothing of texts of one line. */
function isPlain({ dialect, matching, flags }: Extract<OriginSet, { kind: "pattern" }>): boolean {
  return dialect === "javascript" && matching === "search" && /^[imus]*$/.test(flags);
}

function without(ahead: string, flags = ""): OriginSet {
  return { kind: "pattern", source: `^(?!${ahead})`, flags, dialect: "javascript", matching: "search" };
}
