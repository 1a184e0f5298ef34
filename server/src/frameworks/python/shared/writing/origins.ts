import type { Node } from "web-tree-sitter";
import { nodeAt, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { pythonValue } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit, NewText, Placeholder, RewriteRequest, Writer } from "../../../adapter.ts";
import { replaceNode } from "../../../shared/writing/elements.ts";
import { keptParts, type ListItem, listText, type WrittenItem } from "../../../shared/writing/lists.ts";
import { type Quote, quoteFor } from "../../../shared/writing/quotes.ts";
import { allowOnly } from "../../../shared/writing/titles.ts";
import { setOption } from "./options.ts";
import { argumentGiven, valueToEdit } from "./values.ts";

const holders: ReadonlySet<string> = new Set(["keyword_argument", "pair", "assignment", "block", "module"]);
const lists: ReadonlySet<string> = new Set(["list", "tuple", "set"]);

/** Where the origins of a policy are written: the whole value, or the call whose default lets them in. */
export type OriginPlace =
  | {
      readonly kind: "value";
      readonly node: Node;
      /** The text that `node` splits at its commas where the environment names no origins. */
      readonly fallback?: Node;
    }
  | { readonly kind: "default"; readonly call: Node };

/** The place that `policy.origins.span` names: an item of a list leads to the list, a name to its definition. */
export function originPlace({ source, policy }: RewriteRequest): OriginPlace | undefined {
  const node = nodeAt(source, policy.origins.span);
  const call = nodeAt(source, policy.span);
  if (!node) return undefined;
  const isCallee = call?.type === "call" && call.childForFieldName("function")?.id === node.id;
  if (call && (isCallee || node.id === call.id)) return { kind: "default", call };
  const written = node.parent && lists.has(node.parent.type) ? node.parent : undefined;
  const given = written ? undefined : argumentGiven(source, node, policy.origins.definedAt);
  if (given) return { kind: "value", node: given };
  const place = written ?? valueToEdit(source, pythonValue(source, node));
  const whole = wholeValue(place, call);
  const isSplit = place.type === "string" && /\)\s*\.split\(\s*(["']),\1\s*\)$/.test(textOf(source, whole));
  return { kind: "value", node: whole, ...(isSplit && { fallback: place }) };
}

/** The outermost call that a value is an argument of, below the call of the policy: `os.environ.get("ORIGINS", "*").split(",")`. */
function wholeValue(value: Node, policyCall: Node | undefined): Node {
  let whole = value;
  for (let at = value.parent; at && !holders.has(at.type) && at.id !== policyCall?.id; at = at.parent) {
    if (at.type === "call" && at.parent?.type !== "expression_statement") whole = at;
  }
  return whole;
}

/** Replaces what is written there, or adds the option to the call. */
export function writeOrigins(source: Source, place: OriginPlace, option: string, text: NewText): readonly Edit[] {
  if (place.kind === "value") return [replaceNode(place.node, text)];
  return setOption(source, argumentsOf(source, place.call), option, text);
}

/** `option=[…]` with the good origins that were listed and the trusted ones; credentials stay on. */
export function listOrigins(option: string): Writer {
  return (request) => {
    const place = originPlace(request);
    if (!place) return undefined;
    const origins = originsToList(request, place);
    const fallback = place.kind === "value" ? place.fallback : undefined;
    if (fallback) {
      const { origins: trusted } = request.trusted;
      return { title: allowOnly(trusted), edits: [joinedText(fallback, trusted, quoteAt(request, place))] };
    }
    const text = listText(
      request.source,
      place.kind === "value" ? place.node : place.call,
      origins,
      quoteAt(request, place),
    );
    return { title: allowOnly(origins), edits: writeOrigins(request.source, place, option, text) };
  };
}

/** The origins in one text, parted by commas. */
export function joinedText(place: Node, origins: readonly (string | Placeholder)[], quote: Quote): Edit {
  const items = origins.flatMap((origin, index) => (index > 0 ? [",", origin] : [origin]));
  return replaceNode(place, [quote, ...items, quote]);
}

/** One trusted origin as the whole value, where the library takes no more than one. */
export function oneOrigin(option: string): Writer {
  return (request) => {
    const place = originPlace(request);
    const [origin, ...others] = request.trusted.origins;
    if (!place || origin === undefined || others.length > 0) return undefined;
    const quote = quoteAt(request, place);
    return { title: allowOnly([origin]), edits: writeOrigins(request.source, place, option, [quote, origin, quote]) };
  };
}

/** The quote to imitate at a place. */
export function quoteAt({ source }: RewriteRequest, place: OriginPlace): Quote {
  return quoteFor(source, place.kind === "value" ? place.node : place.call);
}

/** The origins to write: those listed in place that let nobody else in, then the trusted ones. */
export function originsToList(request: RewriteRequest, place: OriginPlace): ListItem[] {
  const { trusted } = request;
  const kept: readonly ListItem[] = keptOrigins(request, place);
  const named = trusted.origins.filter((origin) => typeof origin === "string" && !kept.includes(origin));
  return kept.length > 0 ? [...kept, ...named] : [...trusted.origins];
}

/** The origins that are listed in place and let nobody else in, and what is put in when the program runs. */
export function keptOrigins({ source, policy }: RewriteRequest, place: OriginPlace): (string | WrittenItem)[] {
  const isDropped = (text: string) => {
    const entries = policy.origins.entries.filter((entry) => entry.text === text);
    const isOrigin = text !== "null" && /^https?:\/\/[^*]+$/.test(text);
    return !isOrigin || !entries.every(({ set }) => set.kind === "exact");
  };
  const listed = place.kind === "value" && lists.has(place.node.type) ? place.node : undefined;
  return listed ? keptParts(source, listed, isDropped, (item) => isLive(source, item)) : [];
}

/** Whether an item says what only the running program knows: a setting, a variable of the environment, another list. */
export function isLive(source: Source, item: Node): boolean {
  const [inner] = item.type === "list_splat" ? partsOf(item) : [item];
  return inner !== undefined && item.type !== "string" && pythonValue(source, inner).kind === "unknown";
}
