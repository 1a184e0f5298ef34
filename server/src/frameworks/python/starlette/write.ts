import { sameSpan } from "../../../policy/span.ts";
import { nodeAt, spanOf } from "../../../syntax/nodes.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import { isParameter } from "../../../syntax/python/parameters.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Edit, NewText, Rewrite, RewriteRequest, Writer } from "../../adapter.ts";
import { insertAfter, removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { keptParts, type ListItem, listText } from "../../shared/writing/lists.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { allowOnly, allowSubdomains, credentialsOffTitle, escapedDomain } from "../../shared/writing/titles.ts";
import { isLive } from "../shared/writing/origins.ts";
import { removeAt } from "../shared/writing/removal.ts";
import { argumentGiven, valueToEdit } from "../shared/writing/values.ts";
import { option } from "./shapes.ts";

/** `allow_origins=[…]` with the origins that were listed beside the `*` and the trusted ones; credentials stay on. */
export const explicitOrigins: Writer = (request) => {
  const call = callOf(request);
  const list = option(request.source, call, "allow_origins");
  const regex = regexToReplace(request, call);
  if (!list) return regex && replacedRegex(request, regex);
  const given = argumentGiven(request.source, list.node, request.policy.origins.definedAt);
  const target = given ?? valueToEdit(request.source, list);
  const removal = regex ? removeElement(request.source, regex.argument) : [];
  // Nobody knows whom the list names, but only the pattern is wrong.
  if (regex && isLive(request.source, target)) return { title: "Take the pattern out", edits: removal };
  const origins = originsToList(request, target);
  const edits = [replaceNode(target, listText(request.source, target, origins)), ...removal];
  return { title: allowOnly(origins), edits };
};

/** `allow_origin_regex=r"…"` for the https subdomains of the trusted domain; Starlette matches it as a whole. */
export const originPattern: Writer = (request) => {
  const { source, trusted } = request;
  const call = callOf(request);
  const list = call.keywords.get("allow_origins");
  if (!list || !trusted.domain || call.keywords.has("allow_origin_regex")) return undefined;
  if (list.value.type === "identifier" && isParameter(source, list.value)) return undefined; // other calls need the list
  const quote = quoteFor(source, list.value);
  const regex: NewText = [
    `allow_origin_regex=r${quote}https://(?:[a-z0-9-]+\\.)+`,
    ...escapedDomain(trusted.domain),
    quote,
  ];
  return { title: allowSubdomains(trusted.domain), edits: patternEdits(source, list, regex) };
};

/** Removes `allow_credentials`; it is off by default. */
export const credentialsOff: Writer = (request) => {
  const call = callOf(request);
  const keyword = call.keywords.get("allow_credentials");
  if (keyword) return { title: credentialsOffTitle, edits: removeElement(request.source, keyword.argument) };
  const value = option(request.source, call, "allow_credentials");
  return value ? { title: credentialsOffTitle, edits: [replaceNode(value.node, ["False"])] } : removedHeader(request);
};

/** Credentials that a header set by hand allows. */
function removedHeader({ source, policy: { credentials } }: RewriteRequest): Rewrite | undefined {
  const span = credentials.kind === "known" ? credentials.span : undefined;
  const node = span && nodeAt(source, span);
  const edits = span && node && sameSpan(spanOf(node), span) ? removeAt(source, node) : undefined;
  return edits && { title: credentialsOffTitle, edits };
}

function callOf({ source, policy }: RewriteRequest): Arguments {
  const node = nodeAt(source, policy.span);
  if (!node) throw new Error("The call that the policy was read from is no longer there.");
  return argumentsOf(source, node);
}

type Keyword = NonNullable<ReturnType<Arguments["keywords"]["get"]>>;

/** The pattern, which goes where the list takes its place: it stays beside a list that was too open by itself. */
function regexToReplace({ policy }: RewriteRequest, call: Arguments): Keyword | undefined {
  return policy.origins.set.kind === "everyone" ? undefined : call.keywords.get("allow_origin_regex");
}

function replacedRegex({ source, trusted }: RewriteRequest, regex: Keyword): Rewrite {
  const list = listText(source, regex.value, trusted.origins, quoteFor(source, regex.value));
  return { title: allowOnly(trusted.origins), edits: [replaceNode(regex.argument, ["allow_origins=", ...list])] };
}

/** Items that let everyone in, or nobody. */
function isOpen(item: string): boolean {
  return item === "" || item === "null" || item.includes("*");
}

function originsToList({ source, trusted }: RewriteRequest, list: Parameters<typeof keptParts>[1]): ListItem[] {
  const kept = keptParts(source, list, isOpen, (item) => isLive(source, item));
  const named = trusted.origins.filter((origin) => typeof origin === "string" && !kept.includes(origin));
  return kept.length > 0 ? [...kept, ...named] : [...trusted.origins];
}

function patternEdits(source: Source, list: Keyword, regex: NewText): Edit[] {
  const kept = keptParts(source, list.value, isOpen, (item) => isLive(source, item));
  if (kept.length === 0) return [replaceNode(list.argument, regex)];
  return [replaceNode(list.value, listText(source, list.value, kept)), insertAfter(source, list.argument, regex)];
}
