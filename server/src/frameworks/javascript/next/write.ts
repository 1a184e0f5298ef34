import type { Node } from "web-tree-sitter";
import { sameSpan } from "../../../policy/span.ts";
import { elementOf } from "../../../syntax/javascript/records.ts";
import { partsOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import type { Adapter, Edit, NewText, Placeholder, Rewrite, RewriteRequest } from "../../adapter.ts";
import { insertAfter, insertBefore, removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { type Quote, quoteFor } from "../../shared/writing/quotes.ts";
import { addVaryTitle, allowOnly, allowSubdomains, credentialsOffTitle } from "../../shared/writing/titles.ts";
import { type Captured, capturedBy } from "./captured.ts";
import { type EntryPolicy, entryPolicies, headerOf } from "./read.ts";

/** The writers of `headers()`: one origin is a constant, several and patterns are conditions of the entry. */
export const nextWriters: Adapter["writers"] = {
  "explicit-origins": explicitOrigins,
  "origin-pattern": originPattern,
  "credentials-off": credentialsOff,
  "add-vary": addVary,
};

const origin = "access-control-allow-origin";

function explicitOrigins(request: RewriteRequest): Rewrite | undefined {
  const { source, trusted } = request;
  const found = foundAgain(request);
  const [only, ...others] = trusted.origins;
  const value = found && headerOf(found.entry, origin);
  if (!found || !value || only === undefined) return undefined;
  const title = allowOnly(trusted.origins);
  const quote = quoteFor(source, found.entry.node);
  if (others.length === 0 && !capturedBy(found.entry.has)) {
    return { title, edits: [replaceNode(literalOf(value), [quote, only, quote])] };
  }
  const parts = trusted.origins.flatMap((each, index): NewText => [index > 0 ? "|" : "", escaped(each)]);
  return conditional(request, found, title, parts);
}

function originPattern(request: RewriteRequest): Rewrite | undefined {
  const { domain } = request.trusted;
  const found = domain === undefined ? undefined : foundAgain(request);
  if (!found || domain === undefined) return undefined;
  const parts: NewText = ["https://([a-z0-9-]+\\\\.)+", escaped(domain)];
  return conditional(request, found, allowSubdomains(domain), parts);
}

/** `has: [{ type: "header", key: "origin", value: "(?<origin>…)" }]`, what it captures as the value, and `Vary: Origin`. */
function conditional(
  { source }: RewriteRequest,
  { entry }: EntryPolicy,
  title: string,
  parts: NewText,
): Rewrite | undefined {
  const value = headerOf(entry, origin);
  const quote = quoteFor(source, entry.node);
  const pattern: NewText = [`${quote}(?<origin>`, ...parts, `)${quote}`];
  const captured = capturedBy(entry.has);
  const condition = captured ? inCondition(source, captured, pattern) : asCondition(source, entry, pattern, quote);
  if (!value || !condition) return undefined;
  const echo = replaceNode(literalOf(value), [`${quote}:origin${quote}`]);
  const vary = varies(entry) ? [] : besideOrigin(source, value, quote);
  return { title, edits: [condition, echo, ...vary] };
}

function inCondition(source: Source, { key, pattern }: Captured, text: NewText): Edit | undefined {
  if (pattern) return pattern.elsewhere ? undefined : replaceNode(literalOf(pattern), text);
  const element = elementOf(key);
  return element && insertAfter(source, element, ["value: ", ...text]);
}

function asCondition(
  source: Source,
  { node, has }: EntryPolicy["entry"],
  text: NewText,
  quote: Quote,
): Edit | undefined {
  const headers = partsOf(node).find((part) => /^["']?headers\b/.test(source.text.slice(part.startIndex)));
  const type = `type: ${quote}header${quote}, key: ${quote}origin${quote}`;
  return has || !headers ? undefined : insertBefore(source, headers, [`has: [{ ${type}, value: `, ...text, " }]"]);
}

/** The header goes with its braces; an origin that was named whatever it is becomes `*`. */
function credentialsOff(request: RewriteRequest): Rewrite | undefined {
  const { source, policy } = request;
  const found = foundAgain(request);
  const credentials = found && headerOf(found.entry, "access-control-allow-credentials");
  const value = found && headerOf(found.entry, origin);
  const item = credentials && itemOf(credentials);
  if (!item || !value) return undefined;
  const { set } = policy.origins;
  const quote = quoteFor(source, found.entry.node);
  const isReflected = set.kind === "everyone" && set.how === "reflection";
  const opened = isReflected ? [replaceNode(literalOf(value), [`${quote}*${quote}`])] : [];
  return { title: credentialsOffTitle, edits: [...removeElement(source, item), ...opened] };
}

function addVary(request: RewriteRequest): Rewrite | undefined {
  const found = foundAgain(request);
  const value = found && headerOf(found.entry, origin);
  const edits = value && besideOrigin(request.source, value, quoteFor(request.source, found.entry.node));
  return edits?.length ? { title: addVaryTitle, edits } : undefined;
}

function besideOrigin(source: Source, value: Value, quote: Quote): Edit[] {
  const item = itemOf(value);
  const text = `{ key: ${quote}Vary${quote}, value: ${quote}Origin${quote} }`;
  return item ? [insertAfter(source, item, [text])] : [];
}

function varies(entry: EntryPolicy["entry"]): boolean {
  return headerOf(entry, "vary") !== undefined;
}

/** `{ key, value }` in the list of headers. */
function itemOf(value: Value): Node | undefined {
  const object = elementOf(value)?.parent;
  return object?.parent?.type === "array" ? object : undefined;
}

function foundAgain({ source, policy }: RewriteRequest): EntryPolicy | undefined {
  const found = entryPolicies(source).find(({ policy: each }) => sameSpan(each.span, policy.span));
  const value = found && headerOf(found.entry, origin);
  return value && !value.elsewhere ? found : undefined;
}

/** A part of a pattern, in a string literal. */
function escaped(part: string | Placeholder): string | Placeholder {
  const text = typeof part === "string" ? part : part.placeholder;
  const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, "\\\\$&");
  return typeof part === "string" ? pattern : { placeholder: pattern };
}
