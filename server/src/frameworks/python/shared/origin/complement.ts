import { complement as complementOf } from "../../../../origins/complement.ts";
import type { OriginSet } from "../../../../policy/originSet.ts";
import { quotedPattern } from "./parts/frame.ts";

/** All origins but those of a set, as a Python pattern that looks ahead. */
export function complement(set: OriginSet): OriginSet {
  return complementOf(set, saidOf);
}

function saidOf(set: OriginSet): OriginSet {
  switch (set.kind) {
    case "pattern":
      return set.dialect === "python" ? allBut(aheadOf(set.source, set.matching), set.flags) : notSaid;
    case "exact":
      return allBut(`${quotedPattern(set.origin)}\\Z`);
    case "glob":
      return allBut(`${set.text.split("*").map(quotedPattern).join(".*")}\\Z`);
    case "prefix":
      return allBut(quotedPattern(set.text));
    case "suffix":
      return allBut(`.*${quotedPattern(set.text)}\\Z`);
    case "substring":
      return allBut(`.*${quotedPattern(set.text)}`);
    default:
      return set;
  }
}

const notSaid: OriginSet = { kind: "unknown", why: "all but some origins are let in" };

function aheadOf(source: string, matching: "search" | "match" | "fullmatch"): string {
  const group = `(?:${source})`;
  return { search: `.*${group}`, match: group, fullmatch: `${group}\\Z` }[matching];
}

function allBut(ahead: string, flags = ""): OriginSet {
  return { kind: "pattern", source: `(?!${ahead}).*`, flags, dialect: "python", matching: "fullmatch" };
}
