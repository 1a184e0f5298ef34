import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry, AllowedOrigins } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Value } from "../../../syntax/value.ts";
import { entryOf, patternSet, readOrigins, unknownOrigins } from "../shared/reading/originOption.ts";
import { regexError } from "../shared/reading/regexError.ts";
import { splitUrl } from "./splitUrl.ts";

/** The settings that decide who is let in; `fallback` is what stands for them where none is written. */
interface OriginSettings {
  readonly fallback: Node;
  readonly allowAll: Value | undefined;
  readonly origins: Value | undefined;
  readonly regexes: Value | undefined;
}

/** Everyone where that is turned on; else the origins of the list, and those that a pattern matches. */
export function allowedOrigins({ fallback, allowAll, origins, regexes }: OriginSettings): AllowedOrigins {
  const everyone = allowAll ? isTruthy(allowAll) : false;
  if (allowAll && everyone !== false) {
    const set: OriginSet = everyone ? anyByWildcard : unknownOrigins(allowAll);
    const definition = allowAll.definition && { definedAt: spanOf(allowAll.definition) };
    return { set, span: spanOf(allowAll.node), ...definition, entries: [{ set, span: spanOf(allowAll.node) }] };
  }
  const listed = readOrigins({ use: fallback, value: lettersOf(origins), byDefault: nobody, item: listedItem });
  const matching = readOrigins({ use: fallback, value: lettersOf(regexes), byDefault: nobody, item: regexItem });
  const place = origins ? listed : regexes ? matching : listed;
  return {
    ...place,
    ...(!origins && !regexes && { mayBeElsewhere: true }),
    set: union([listed.set, matching.set]),
    entries: [...whole(listed.entries, origins).map(withReason), ...whole(matching.entries, regexes)],
  };
}

/** A text is gone through letter by letter. */
function lettersOf(value: Value | undefined): Value | undefined {
  if (value?.kind !== "text") return value;
  const { node, definition } = value;
  const items = [...value.value].map((letter): Value => ({ kind: "text", value: letter, node }));
  return { kind: "list", items, node, ...(definition && { definition }) };
}

/** What the letters of a text let in is said of the text. */
function whole(entries: readonly AllowedEntry[], value: Value | undefined): readonly AllowedEntry[] {
  if (value?.kind !== "text") return entries;
  return [entryOf(value, union(entries.map(({ set }) => set)))];
}

/** Scheme and host are compared. What has neither is the same as the origin `null`, which has neither, too. */
function listedItem(value: Value): OriginSet {
  if (value.kind === "null") return nobody;
  if (value.kind !== "text") return unknownOrigins(value);
  const { scheme, host } = splitUrl(value.value);
  if (scheme === "" && host === "") return { kind: "exact", origin: "null" };
  if (scheme === "" || (host === "" && scheme !== "file")) return nobody;
  return { kind: "exact", origin: `${scheme}://${host}` };
}

/** Only what has a scheme and a host can be the same as an origin. */
function withReason(entry: AllowedEntry): AllowedEntry {
  const { set, text } = entry;
  if (set.kind !== "nobody" || !text) return entry;
  return { ...entry, deadBecause: "an origin starts with its scheme and `//`, such as `https://`" };
}

/** `re.match`: the end is open. */
function regexItem(value: Value): OriginSet {
  if (value.kind === "regex") return patternSet(value.source, value.flags, "match");
  if (value.kind !== "text") return unknownOrigins(value);
  return regexError(value.value) ? nobody : patternSet(value.value, "", "match");
}
