import type { Node } from "web-tree-sitter";
import { union } from "../../../../origins/union.ts";
import { anyByWildcard, type OriginPattern, type OriginSet } from "../../../../policy/originSet.ts";
import type { AllowedEntry, AllowedOrigins } from "../../../../policy/policy.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";

/** An option that holds origins, and what a library makes of it. */
interface OriginOption {
  /** Where the library is named, for what is not written. */
  readonly use: Node;
  readonly value: Value | undefined;
  /** Who is let in where the option is not given. */
  readonly byDefault: OriginSet;
  /** Who is let in by one item of the list, or by a value that is no list. */
  readonly item: (value: Value) => OriginSet;
}

/** Who is let in by an option that holds one origin or a list of them. */
export function readOrigins({ use, value, byDefault, item }: OriginOption): AllowedOrigins {
  if (!value) return { set: byDefault, span: spanOf(use), entries: [] };
  const items = value.kind === "list" ? value.items : [value];
  const sets = items.map((each) => ({ value: each, set: item(each) }));
  const open = value.kind === "list" && !value.definition ? sets.find(({ set }) => set.kind === "everyone") : undefined;
  return {
    set: union(sets.map(({ set }) => set)),
    span: spanOf(open?.value.node ?? value.node),
    ...(value.definition && { definedAt: spanOf(value.definition) }),
    entries: sets.map(({ value: each, set }) => entryOf(each, set)),
  };
}

/** One entry of an allow-list. */
export function entryOf(value: Value, set: OriginSet): AllowedEntry {
  const text = value.kind === "text" ? value.value : value.kind === "regex" ? value.source : undefined;
  return { set, span: spanOf(value.node), ...(text !== undefined && { text }) };
}

/** A text that is compared with the origin, `*` standing for all of them. */
export function exactOrWildcard(value: Value): OriginSet {
  if (value.kind !== "text") return unknownOrigins(value);
  return value.value === "*" ? anyByWildcard : { kind: "exact", origin: value.value };
}

/** A pattern of Python's `re`. */
export function patternSet(source: string, flags: string, matching: OriginPattern["matching"]): OriginSet {
  return { kind: "pattern", source, flags, dialect: "python", matching };
}

/** A set that is not known, with the reason that the value gives. */
export function unknownOrigins(value: Value, why = "it is no text"): OriginSet {
  return { kind: "unknown", why: value.kind === "unknown" ? value.why : why };
}
