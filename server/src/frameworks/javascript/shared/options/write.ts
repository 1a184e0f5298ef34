import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import { elementOf } from "../../../../syntax/javascript/records.ts";
import { partsOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";
import type { Adapter, Edit, NewText, Placeholder, Rewrite, RewriteRequest } from "../../../adapter.ts";
import { removeElement, replaceNode } from "../../../shared/writing/elements.ts";
import { type ListItem, listText, type WrittenItem } from "../../../shared/writing/lists.ts";
import { type Quote, quoteFor } from "../../../shared/writing/quotes.ts";
import { allowOnly, allowSubdomains, credentialsOffTitle } from "../../../shared/writing/titles.ts";
import { keptInList } from "../writing/kept.ts";
import { optionReplaced } from "../writing/places.ts";
import { standIn, type Write } from "../writing/standIn.ts";
import { testedOrigins } from "../writing/tested.ts";
import { optionOf } from "./option.ts";
import { type Finder, inserted, type Written } from "./written.ts";

type Texts = readonly (string | Placeholder)[];

/** How a library is told who is let in. */
export interface Idiom {
  readonly find: Finder;
  readonly origin: string;
  readonly credentials: string;
  /** Credentials are on where nothing is written. */
  readonly isOnByDefault?: boolean;
  /** What lets in listed origins; undefined where they cannot be written. `like` is what it takes the place of. */
  readonly list: (source: Source, like: Node, origins: Texts) => NewText | undefined;
  /** What stands in for a variable of the environment; as in `list` where absent. */
  readonly standIn?: Write;
  /** What lets in the https subdomains of a domain, and what was listed besides; absent where there is no way to say it. */
  readonly pattern?: (domain: string | Placeholder, kept: readonly string[], quote: Quote) => NewText | undefined;
  /** What says `*` and is sent as it is without credentials; absent where every origin is named even so. */
  readonly wildcard?: NewText;
}

/** The writers of a library that is told by options. */
export function optionWriters(idiom: Idiom): Adapter["writers"] {
  const written = (request: RewriteRequest) => idiom.find(request.source, request.policy);
  return {
    "explicit-origins": (request) => explicitOrigins(request, idiom, written(request)),
    "origin-pattern": (request) => originPattern(request, idiom, written(request)),
    "credentials-off": (request) => credentialsOff(request, idiom, written(request)),
  };
}

function explicitOrigins(request: RewriteRequest, idiom: Idiom, written: Written | undefined): Rewrite | undefined {
  if (!written) return undefined;
  const { source, trusted } = request;
  const origin = optionOf(written.options, idiom.origin);
  if (origin && request.policy.unsetOrigin) return standIn(request, origin, idiom.standIn ?? idiom.list);
  const kept = origin ? keptOrigins(source, origin, request.policy) : [];
  const named = trusted.origins.filter((item) => typeof item !== "string" || !kept.includes(item));
  const origins: readonly ListItem[] =
    kept.length > 0 ? [...kept, ...named.filter((item) => typeof item === "string")] : [...trusted.origins];
  const like = origin ? listIn(literalOf(origin)) : written.like;
  const isPlain = (item: ListItem): item is string | Placeholder => typeof item === "string" || !("written" in item);
  const list = origins.every(isPlain) ? idiom.list(source, like, origins) : listText(source, like, origins);
  const edits = list && withOrigin(source, idiom, written, list);
  return edits && { title: allowOnly(origins), edits };
}

function originPattern(request: RewriteRequest, idiom: Idiom, written: Written | undefined): Rewrite | undefined {
  const { source, trusted } = request;
  if (!written || !trusted.domain || !idiom.pattern) return undefined;
  const origin = optionOf(written.options, idiom.origin);
  const like = origin ? literalOf(origin) : written.like;
  const kept = origin ? keptOrigins(source, origin, request.policy) : [];
  if (!kept.every((item) => typeof item === "string")) return undefined;
  const pattern = idiom.pattern(trusted.domain, kept, quoteFor(source, like));
  const edits = pattern && withOrigin(source, idiom, written, pattern);
  return edits && { title: allowSubdomains(trusted.domain), edits };
}

/** An origin that was named becomes `*` where that says the same without credentials. */
function credentialsOff(request: RewriteRequest, idiom: Idiom, written: Written | undefined): Rewrite | undefined {
  if (!written) return undefined;
  const { source, policy } = request;
  const credentials = optionOf(written.options, idiom.credentials);
  const off = idiom.isOnByDefault
    ? turnedOff(source, idiom, written, credentials)
    : credentials && removed(source, credentials);
  if (!off) return undefined;
  const { set } = policy.origins;
  const isReflected = set.kind === "everyone" && set.how === "reflection";
  const origin = optionOf(written.options, idiom.origin);
  const opened =
    isReflected && idiom.wildcard && origin && optionReplaced(source, origin, idiom.origin, idiom.wildcard);
  return { title: credentialsOffTitle, edits: [...off, ...(opened ? [opened] : [])] };
}

function turnedOff(source: Source, idiom: Idiom, written: Written, credentials: Value | undefined): Edit[] | undefined {
  if (credentials) return listed(optionReplaced(source, credentials, idiom.credentials, ["false"]));
  const origin = optionOf(written.options, idiom.origin);
  const wildcard: NewText = !origin && idiom.wildcard ? [`${idiom.origin}: `, ...idiom.wildcard, ", "] : [];
  return inserted(source, written, undefined, [...wildcard, `${idiom.credentials}: false`]);
}

function removed(source: Source, credentials: Value): Edit[] | undefined {
  const element = elementOf(credentials);
  const object = element?.parent;
  if (!element || object?.type !== "object") return undefined;
  return partsOf(object).length === 1 ? [replaceNode(object, ["{}"])] : [...removeElement(source, element)];
}

function withOrigin(source: Source, idiom: Idiom, written: Written, text: NewText): Edit[] | undefined {
  const origin = optionOf(written.options, idiom.origin);
  const isElsewhere = origin?.kind === "unknown" && literalOf(origin).type !== "new_expression";
  if (isElsewhere) return undefined;
  if (origin) return listed(optionReplaced(source, origin, idiom.origin, text));
  const credentials = optionOf(written.options, idiom.credentials);
  return inserted(source, written, credentials, [`${idiom.origin}: `, ...text]);
}

function listed(edit: Edit | undefined): Edit[] | undefined {
  return edit && [edit];
}

/** The origins that stay: not those that let everyone in, nor those that no browser has. */
function keptOrigins(source: Source, origin: Value, policy: Policy): readonly (string | WrittenItem)[] {
  if (origin.kind === "function") return testedOrigins(policy, isDropped);
  const list = listIn(literalOf(origin));
  return list.type === "array" ? keptInList(source, list, isDropped) : [];
}

function isDropped(item: string): boolean {
  return item === "" || item === "null" || item.includes("*") || /^\w+:\/\/.*\//.test(item);
}

/** The array that holds the origins: the value itself, or what `new Set([…])` is made from. */
function listIn(literal: Node): Node {
  const first = literal.childForFieldName("arguments")?.firstNamedChild;
  return literal.type === "new_expression" && first?.type === "array" ? first : literal;
}
