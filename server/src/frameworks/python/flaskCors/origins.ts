import type { Node } from "web-tree-sitter";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry, AllowedOrigins } from "../../../policy/policy.ts";
import type { Value } from "../../../syntax/value.ts";
import { patternSet, readOrigins, unknownOrigins } from "../shared/reading/originOption.ts";
import { regexError } from "../shared/reading/regexError.ts";
import { isPattern } from "./options.ts";

/** Who is let in by `origins`: one text, one pattern or a list of them, everyone by default. */
export function allowedOrigins(use: Node, value: Value | undefined): AllowedOrigins {
  const origins = readOrigins({ use, value, byDefault: anyByWildcard, item });
  return { ...origins, entries: origins.entries.map(withReason) };
}

/** The library leaves out what Python cannot compile. */
function withReason(entry: AllowedEntry): AllowedEntry {
  const { text } = entry;
  if (text === undefined || text === "*" || !isPattern(text)) return entry;
  const error = regexError(text);
  return error
    ? { ...entry, deadBecause: `it is taken for a pattern, and Python cannot compile it (${error})` }
    : entry;
}

/** Patterns are matched from the start, texts are compared as a whole; both in any case. `*` stands for `.*`. */
function item(value: Value): OriginSet {
  if (value.kind === "regex") return patternSet(value.source, value.flags, "match");
  if (value.kind !== "text") return value.kind === "unknown" ? unknownOrigins(value) : nobody;
  if (value.value === "*") return anyByWildcard;
  if (!isPattern(value.value)) return { kind: "exact", origin: value.value.toLowerCase() };
  return regexError(value.value) ? nobody : patternSet(value.value, "i", "match");
}

/** How many items the library makes of the value, and whether one of them is a pattern: that decides about `Vary`. */
export function isOneText(value: Value | undefined): boolean {
  const items = value?.kind === "list" ? value.items : [value];
  const [only] = items;
  return items.length === 1 && only?.kind === "text" && !isPattern(only.value);
}
