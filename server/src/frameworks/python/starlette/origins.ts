import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry, AllowedOrigins } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Value } from "../../../syntax/value.ts";

/** Who is let in by `allow_origins` and `allow_origin_regex`; `use` is where the class is named, for what is not written. */
export function allowedOrigins(use: Node, list: Value | undefined, regex: Value | undefined): AllowedOrigins {
  const span = list ? spanOf(wildcardIn(list) ?? list.node) : regex ? spanOf(regex.node) : spanOf(use);
  const set = union([listed(list), matching(regex)]);
  return {
    set,
    span,
    ...(list?.definition && { definedAt: spanOf(list.definition) }),
    entries: [...listEntries(list), ...regexEntries(regex)],
  };
}

/** The item that lets everyone in, where the list is written in place. */
function wildcardIn(list: Value): Node | undefined {
  if (list.kind !== "list" || list.definition) return undefined;
  return list.items.find((item) => item.kind === "text" && item.value === "*")?.node;
}

function listEntries(list: Value | undefined): AllowedEntry[] {
  const items = list?.kind === "list" ? list.items : [];
  return items.map((item) => ({
    set: member(item),
    span: spanOf(item.node),
    ...(item.kind === "text" && { text: item.value }),
  }));
}

function regexEntries(regex: Value | undefined): AllowedEntry[] {
  return regex?.kind === "text" ? [{ set: matching(regex), span: spanOf(regex.node), text: regex.value }] : [];
}

function listed(value: Value | undefined): OriginSet {
  if (!value) return nobody; // the default is ()
  if (value.kind === "list") return union(value.items.map(member));
  if (value.kind !== "text") return { kind: "unknown", why: value.kind === "unknown" ? value.why : "it is no list" };
  // `"*" in allow_origins` and `origin in self.allow_origins` look for a part of the text when it is no list.
  return value.value.includes("*") ? anyByWildcard : { kind: "unknown", why: "a text is searched for the origin" };
}

function member(item: Value): OriginSet {
  if (item.kind === "text") return item.value === "*" ? anyByWildcard : { kind: "exact", origin: item.value };
  return { kind: "unknown", why: item.kind === "unknown" ? item.why : "it is no text" };
}

/** Starlette 0.13 to 1.3: `re.compile(allow_origin_regex).fullmatch(origin)`. */
function matching(value: Value | undefined): OriginSet {
  if (!value || value.kind === "null") return nobody;
  if (value.kind !== "text") return { kind: "unknown", why: "the regular expression is not written out" };
  return { kind: "pattern", source: value.value, flags: "", dialect: "python", matching: "fullmatch" };
}
