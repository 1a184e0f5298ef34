import type { Node } from "web-tree-sitter";
import { union } from "../../../../origins/union.ts";
import type { OriginSet } from "../../../../policy/originSet.ts";
import type { AllowedEntry, AllowedOrigins, Policy } from "../../../../policy/policy.ts";
import type { Answers, Failure } from "../../../../policy/wire.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";

/** What a library makes of its origin setting. */
export interface Origins {
  readonly allowed: AllowedOrigins;
  readonly answers: Answers;
  /** The other lines of the header, where it goes out several times. */
  readonly more?: Policy["moreOrigins"];
  readonly failure?: Failure;
}

/** Where nothing is written the call stands for the default. */
export function byDefaultOf(callee: Node, set: OriginSet): AllowedOrigins {
  return { set, span: spanOf(callee), entries: [] };
}

/** A setting that lets a set in: its items one by one where `member` tells of one, and the item that opens it all. */
export function allowedBy(
  value: Value,
  set: OriginSet,
  member?: (item: Value) => OriginSet,
  isCulprit: (item: Value) => boolean = () => false,
): AllowedOrigins {
  const items = value.kind === "list" ? value.items : [value];
  const culprit = value.kind === "list" && !value.definition ? value.items.find(isCulprit) : undefined;
  const own = value.kind === "list" ? [] : [entryFor(value, set)];
  const entries = member ? items.map((item) => entryFor(item, member(item))) : own;
  return {
    set,
    span: spanOf(culprit?.node ?? value.node),
    entries,
    ...(!culprit && value.definition && { definedAt: spanOf(value.definition) }),
  };
}

/** The set of a list in which each item is compared on its own. */
export function setOfList(value: Value, member: (item: Value) => OriginSet): OriginSet {
  return union((value.kind === "list" ? value.items : [value]).map(member));
}

/** Of everything that cannot be known. */
export function unknownSet(value: Value, why = "it is worked out when the program runs"): OriginSet {
  return { kind: "unknown", why: value.kind === "unknown" ? value.why : why };
}

/** A regular expression that is looked for anywhere in the origin. */
export function searched({ source, flags }: { readonly source: string; readonly flags: string }): OriginSet {
  return { kind: "pattern", source, flags, dialect: "javascript", matching: "search" };
}

function entryFor(item: Value, set: OriginSet): AllowedEntry {
  const text = item.kind === "text" ? item.value : item.kind === "regex" ? item.source : undefined;
  return { set, span: spanOf(item.node), ...(text !== undefined && { text }) };
}
