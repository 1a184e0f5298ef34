import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { isTruthy, javascriptValue } from "../../../syntax/javascript/values.ts";
import { writtenText } from "../../../syntax/javascript/written.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";

/** Who is let in, and the value that says so where that is smaller than the whole option. */
export interface Allowed {
  readonly set: OriginSet;
  readonly culprit: Node | undefined;
}

/** Classes whose objects are neither strings, arrays nor regular expressions: `cors` only asks whether they are truthy. */
const plainClasses = new Set(["Set", "Map", "WeakSet", "WeakMap", "URL", "URLSearchParams", "Date", "Promise"]);

/**
 * What `cors` makes of an origin that is handed to it, as a value or by a callback (cors 2.8, `configureOrigin` and
 * `isOriginAllowed`): `*` is sent as it is, a string is sent to everybody, a list or regular expression is compared, and
 * anything else lets everyone in when it is truthy. A falsy one switches CORS off.
 */
export function allowedBy(source: Source, value: Value): Allowed {
  if (isTruthy(value) === false) return { set: nobody, culprit: undefined };
  if (value.kind === "text") {
    const set: OriginSet = value.value === "*" ? anyByWildcard : { kind: "exact", origin: value.value };
    return { set, culprit: undefined };
  }
  if (value.kind !== "list") return { set: member(source, value), culprit: undefined };
  const sets = value.items.map((item) => ({ item, set: member(source, item) }));
  const open = sets.find(({ set }) => set.kind === "everyone");
  return { set: union(sets.map(({ set }) => set)), culprit: value.definition ? undefined : open?.item.node };
}

/** The items of an origin option, one by one; the option itself where it is no list. */
export function entriesOf(source: Source, value: Value): AllowedEntry[] {
  if (value.kind === "list") return value.items.flatMap((item) => itemEntries(source, item));
  return [entryOf(value, allowedBy(source, value).set)];
}

/** In a list `*` is a text like any other; a list in it is looked into. */
function itemEntries(source: Source, item: Value): AllowedEntry[] {
  if (item.kind === "list") return item.items.flatMap((inner) => itemEntries(source, inner));
  return [entryOf(item, member(source, item))];
}

function entryOf(value: Value, set: OriginSet): AllowedEntry {
  const text = writtenText(value);
  return { set, span: spanOf(value.node), ...(text !== undefined && { text }) };
}

function member(source: Source, value: Value): OriginSet {
  switch (value.kind) {
    case "text":
      return value.value === "" ? nobody : { kind: "exact", origin: value.value };
    case "regex":
      return { kind: "pattern", source: value.source, flags: value.flags, dialect: "javascript", matching: "search" };
    case "list":
      return union(value.items.map((item) => member(source, item)));
    case "unknown":
      return madeObject(source, value) ?? { kind: "unknown", why: value.why };
    default:
      return isTruthy(value) ? anyByReflection : nobody;
  }
}

/** `new Set([…])` and the like, when the class is the language's own; `new String("…")` counts as its text. */
function madeObject(source: Source, value: Value): OriginSet | undefined {
  const node = literalOf(value);
  const made = node.type === "new_expression" ? node.childForFieldName("constructor") : null;
  if (made?.type !== "identifier" || bindingOf(source, javascriptNames, made).kind !== "free") return undefined;
  const name = textOf(source, made);
  if (plainClasses.has(name)) return anyByReflection;
  const text = name === "String" ? argumentsOf(node).given[0] : undefined;
  return text && member(source, javascriptValue(source, text));
}
