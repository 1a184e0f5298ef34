import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedOrigins } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Value } from "../../../syntax/value.ts";
import { entryOf, exactOrWildcard, patternSet, readOrigins, unknownOrigins } from "../shared/reading/originOption.ts";
import { originsWithin } from "./substrings.ts";

/** Who is let in by `allow_origins` and `allow_origin_regex`; `use` is where the class is named, for what is not written. */
export function allowedOrigins(use: Node, list: Value | undefined, regex: Value | undefined): AllowedOrigins {
  const item = list?.kind === "text" ? partOfText : listItem;
  const listed = readOrigins({ use, value: list, byDefault: nobody, item });
  if (!regex || regex.kind === "null") return listed;
  const matching = entryOf(regex, regexSet(regex));
  return {
    ...listed,
    set: union([listed.set, matching.set]),
    ...(!list && { span: matching.span }),
    ...(!list && regex.definition && { definedAt: spanOf(regex.definition) }),
    entries: [...listed.entries, matching],
  };
}

/** An item that is no text, such as None or a list in the list, equals no origin. */
function listItem(value: Value): OriginSet {
  return ["null", "flag", "number", "bytes", "list"].includes(value.kind) ? nobody : exactOrWildcard(value);
}

/** `"*" in allow_origins` and `origin in self.allow_origins` look for a part of the text when it is no list. */
function partOfText(value: Value): OriginSet {
  if (value.kind !== "text") return unknownOrigins(value);
  return value.value.includes("*") ? { kind: "everyone", how: "wildcard" } : originsWithin(value.value);
}

/** Starlette 0.13 to 1.3: `re.compile(allow_origin_regex).fullmatch(origin)`. */
function regexSet(value: Value): OriginSet {
  if (value.kind === "text") return patternSet(value.value, "", "fullmatch");
  if (value.kind === "regex") return patternSet(value.source, value.flags, "fullmatch");
  return unknownOrigins(value, "the regular expression is not written out");
}
