import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedOrigins } from "../../../policy/policy.ts";
import type { Value } from "../../../syntax/value.ts";
import { entryOf, patternSet, readOrigins, unknownOrigins } from "../shared/reading/originOption.ts";

/** `hasGlobs`: whether the items are texts with globs, or patterns. */
export function allowedOrigins(
  use: Node,
  list: Value | undefined,
  regex: Value | undefined,
  hasGlobs: boolean,
): AllowedOrigins {
  const item = hasGlobs ? globItem : patternItem;
  const listed =
    list?.kind === "text" ? textForList(use, list) : readOrigins({ use, value: list, byDefault: anyByWildcard, item });
  const matching = regex ? regexSet(regex) : nobody;
  if (!regex || regex.kind === "null") return listed;
  return {
    ...listed,
    set: union([listed.set, matching]),
    ...(listed.set.kind === "nobody" && { span: entryOf(regex, matching).span }),
    entries: [...listed.entries, entryOf(regex, matching)],
  };
}

/** `"*" in allow_origins` searches a text; its letters, of which the list is then made up, match no origin. */
function textForList(use: Node, list: Value & { kind: "text" }): AllowedOrigins {
  const set = list.value.includes("*") ? anyByWildcard : nobody;
  const { entries, ...rest } = readOrigins({ use, value: list, byDefault: set, item: () => set });
  return { ...rest, entries: set.kind === "nobody" ? [] : entries };
}

/** Litestar 2.20 and later: each `*` stands for any run of characters. */
function globItem(value: Value): OriginSet {
  if (value.kind !== "text") return unknownOrigins(value);
  if (value.value === "*") return anyByWildcard;
  return value.value.includes("*") ? { kind: "glob", text: value.value } : { kind: "exact", origin: value.value };
}

/** Before, all items were alternatives of one pattern, in which `*.` stood for `.*\\.`. */
function patternItem(value: Value): OriginSet {
  if (value.kind !== "text") return unknownOrigins(value);
  if (value.value === "*") return anyByWildcard;
  return patternSet(value.value.replaceAll("*.", ".*\\."), "", "fullmatch");
}

/** All items and the pattern are alternatives of one expression that has to match the whole origin. */
function regexSet(regex: Value): OriginSet {
  return regex.kind === "text" ? patternSet(regex.value, "", "fullmatch") : unknownOrigins(regex);
}
