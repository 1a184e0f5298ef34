import { union } from "../../../origins/union.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { Value } from "../../../syntax/value.ts";
import { patternSet, unknownOrigins } from "../shared/reading/originOption.ts";

/** The value as a whole: `"*"` stands for everyone, other texts are split at their commas. */
export function wholeValue(value: Value): OriginSet {
  if (value.kind !== "text") return item(value);
  if (value.value === "*") return anyByWildcard;
  return value.value === "" ? nobody : union(value.value.split(",").map(startsWith));
}

/** An item of a list: a text is escaped and matched from the start, so that `"*"` stands for nobody. Not known of `""`. */
export function item(value: Value): OriginSet {
  if (value.kind === "regex") return patternSet(value.source, value.flags, "match");
  if (value.kind !== "text") return unknownOrigins(value);
  if (value.value === "") return unknownOrigins(value, "an empty text may be a pattern that every origin matches");
  return value.value === "*" ? { kind: "exact", origin: "*" } : startsWith(value.value);
}

/** How many patterns a value makes up; undefined where that is not known. */
export function countOf(value: Value | undefined): number | undefined {
  if (!value) return 0;
  if (value.kind === "list") return value.items.length;
  return value.kind === "text" ? value.value.split(",").length : value.kind === "regex" ? 1 : undefined;
}

/** sanic-ext 24.12: `re.compile(re.escape(text)).match(origin)`. */
function startsWith(text: string): OriginSet {
  return { kind: "prefix", text };
}
