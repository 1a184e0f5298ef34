import type { Node } from "web-tree-sitter";
import { elementOf } from "../../../syntax/javascript/records.ts";
import { nodeAt, partsOf } from "../../../syntax/nodes.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import type { Edit, NewText, RewriteRequest, Writer } from "../../adapter.ts";
import { insertBefore, removeElement, replaceNode } from "../../writing/elements.ts";
import { keptItems, listText } from "../../writing/lists.ts";
import { quoteFor } from "../../writing/quotes.ts";
import { allowOnly, allowSubdomains, credentialsOffTitle, escapedDomain } from "../../writing/titles.ts";
import { valueToEdit } from "../writing/values.ts";
import { corsCall } from "./calls.ts";
import { optionOf } from "./read.ts";

/** `origin: […]` with the origins that were listed beside what lets everyone in, and the trusted ones. */
export const explicitOrigins: Writer = (request) => {
  const { source, trusted } = request;
  const { origin, credentials } = optionsOf(request);
  if (!origin) {
    const edits = credentials && inserted(request, credentials, listText(source, credentials.node, trusted.origins));
    return edits && { title: allowOnly(trusted.origins), edits };
  }
  const kept = keptOrigins(request, origin);
  const named = trusted.origins.filter((item) => typeof item === "string" && !kept.includes(item));
  const origins = kept.length > 0 ? [...kept, ...named] : [...trusted.origins];
  const list = listText(source, listIn(literalOf(origin)), origins);
  return { title: allowOnly(origins), edits: [replaced(request, origin, list)] };
};

/** `origin: /^https:…$/` for the https subdomains of the trusted domain; `cors` looks for it anywhere, hence the anchors. */
export const originPattern: Writer = (request) => {
  const { source, trusted } = request;
  if (!trusted.domain) return undefined;
  const { origin, credentials } = optionsOf(request);
  const pattern: NewText = ["/^https:\\/\\/([a-z0-9-]+\\.)+", ...escapedDomain(trusted.domain), "$/"];
  const title = allowSubdomains(trusted.domain);
  if (!origin) {
    const edits = credentials && inserted(request, credentials, pattern);
    return edits && { title, edits };
  }
  const quote = quoteFor(source, literalOf(origin));
  const kept = keptOrigins(request, origin).map((item) => `${quote}${item}${quote}, `);
  const text = kept.length > 0 ? ["[", ...kept, ...pattern, "]"] : pattern;
  return { title, edits: [replaced(request, origin, text)] };
};

/** Removes `credentials`, which is off by default; an origin that was reflected becomes `*`, which says the same without. */
export const credentialsOff: Writer = (request) => {
  const { source, policy } = request;
  const { origin, credentials } = optionsOf(request);
  const element = credentials && elementOf(credentials);
  const object = element?.parent;
  if (!element || object?.type !== "object") return undefined;
  const isOnly = partsOf(object).length === 1;
  const removal = isOnly ? [replaceNode(object, ["{}"])] : removeElement(source, element);
  const { set } = policy.origins;
  const isReflected = origin && set.kind === "everyone" && set.how === "reflection";
  const quote = quoteFor(source);
  const opened = isReflected ? [replaced(request, origin, [`${quote}*${quote}`])] : [];
  return {
    title: credentialsOffTitle,
    edits: [...removal, ...opened],
  };
};

/** The two options as they reach `cors`, read again from the call that the policy was read from. */
function optionsOf({ source, policy }: RewriteRequest): { origin: Value | undefined; credentials: Value | undefined } {
  const call = nodeAt(source, policy.span);
  const callee = call?.childForFieldName("function");
  if (!call || !callee) throw new Error("The call that the policy was read from is no longer there.");
  const { options } = corsCall(source, call, callee);
  const option = (name: string) => options && optionOf(options, name);
  return { origin: option("origin"), credentials: option("credentials") };
}

function inserted({ source }: RewriteRequest, before: Value, value: NewText): Edit[] | undefined {
  const element = elementOf(before);
  return element && [insertBefore(source, element, ["origin: ", ...value])];
}

/** The edit that gives the option another value, in the form that `{ origin }` and `origin() {}` need. */
function replaced({ source }: RewriteRequest, origin: Value, value: NewText): Edit {
  const target = valueToEdit(source, origin);
  return replaceNode(target, target.parent?.type === "object" ? ["origin: ", ...value] : value);
}

function keptOrigins({ source }: RewriteRequest, origin: Value): string[] {
  const list = listIn(literalOf(origin));
  return list.type === "array" ? keptItems(source, list, () => false) : [];
}

/** The array that holds the origins: the value itself, or what `new Set([…])` is made from. */
function listIn(literal: Node): Node {
  const first = literal.childForFieldName("arguments")?.firstNamedChild;
  return literal.type === "new_expression" && first?.type === "array" ? first : literal;
}
