import type { Node } from "web-tree-sitter";
import { elementOf } from "../../../syntax/javascript/records.ts";
import { partsOf } from "../../../syntax/nodes.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import type { Adapter, Edit, NewText, Rewrite, RewriteRequest, Writer } from "../../adapter.ts";
import { insertBefore, removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { type ListItem, listText, type WrittenItem } from "../../shared/writing/lists.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { allowOnly, allowSubdomains, credentialsOffTitle, escapedDomain } from "../../shared/writing/titles.ts";
import { keptInList } from "../shared/writing/kept.ts";
import { optionReplaced } from "../shared/writing/places.ts";
import { standIn } from "../shared/writing/standIn.ts";
import { testedOrigins } from "../shared/writing/tested.ts";
import { type Finder, type Written, writtenFor } from "./written.ts";

/** The writers of a framework that hands its options to `cors`; `find` finds them again for a policy. */
export function corsWriters(find: Finder): Adapter["writers"] {
  const written =
    (write: (request: RewriteRequest, options: Written) => Rewrite | undefined): Writer =>
    (request) => {
      const options = writtenFor(request, find);
      return options && write(request, options);
    };
  return {
    "explicit-origins": written(explicitOrigins),
    "origin-pattern": written(originPattern),
    "credentials-off": written(credentialsOff),
  };
}

/** `origin: […]` with the origins that were listed beside what lets everyone in, and the trusted ones. */
function explicitOrigins(request: RewriteRequest, written: Written): Rewrite | undefined {
  const { source, trusted } = request;
  const { origin, credentials, anchor } = written;
  if (!origin) {
    const edits = inserted(request, written, listText(source, credentials?.node ?? anchor, trusted.origins));
    return edits && { title: allowOnly(trusted.origins), edits };
  }
  if (request.policy.unsetOrigin) return standIn(request, origin);
  const kept = keptOrigins(request, origin);
  const named: readonly ListItem[] = trusted.origins.filter((item) => typeof item === "string" && !kept.includes(item));
  const origins: readonly ListItem[] = kept.length > 0 ? [...kept, ...named] : trusted.origins;
  if (isTypedText(literalOf(origin))) return asText(request, origin);
  const edit = replaced(request, origin, listText(source, listIn(literalOf(origin)), origins));
  return edit && { title: allowOnly(origins), edits: [edit] };
}

/** A default that has to stay a text: `config.get<string>("ORIGIN", "*")`. */
function isTypedText(literal: Node): boolean {
  const call = literal.parent?.type === "arguments" ? literal.parent.parent : undefined;
  return literal.type === "string" && call?.childForFieldName("type_arguments") != null;
}

function asText(request: RewriteRequest, origin: Value): Rewrite | undefined {
  const [only, ...others] = request.trusted.origins;
  if (only === undefined || others.length > 0) return undefined;
  const quote = quoteFor(request.source, literalOf(origin));
  const edit = replaced(request, origin, [quote, only, quote]);
  return edit && { title: allowOnly([only]), edits: [edit] };
}

/** `origin: /^https:…$/` for the https subdomains of the trusted domain; `cors` looks for it anywhere, hence the anchors. */
function originPattern(request: RewriteRequest, written: Written): Rewrite | undefined {
  const { source, trusted } = request;
  if (!trusted.domain) return undefined;
  const { origin } = written;
  const pattern: NewText = ["/^https:\\/\\/([a-z0-9-]+\\.)+", ...escapedDomain(trusted.domain), "$/"];
  const title = allowSubdomains(trusted.domain);
  if (origin && isTypedText(literalOf(origin))) return undefined;
  if (!origin) {
    const edits = inserted(request, written, pattern);
    return edits && { title, edits };
  }
  const quote = quoteFor(source, literalOf(origin));
  const kept = keptOrigins(request, origin).map((item) =>
    typeof item === "string" ? `${quote}${item}${quote}, ` : `${item.written}, `,
  );
  const text = kept.length > 0 ? ["[", ...kept, ...pattern, "]"] : pattern;
  const edit = replaced(request, origin, text);
  return edit && { title, edits: [edit] };
}

/** Removes `credentials`, which is off by default; an origin that was reflected becomes `*`, which says the same without. */
function credentialsOff(request: RewriteRequest, { origin, credentials }: Written): Rewrite | undefined {
  const { source, policy } = request;
  const element = credentials && elementOf(credentials);
  const object = element?.parent;
  if (!element || object?.type !== "object") return undefined;
  const isOnly = partsOf(object).length === 1;
  const removal = isOnly ? [replaceNode(object, ["{}"])] : removeElement(source, element);
  const { set } = policy.origins;
  const isReflected = origin && set.kind === "everyone" && set.how === "reflection";
  const quote = quoteFor(source);
  const opened = isReflected ? replaced(request, origin, [`${quote}*${quote}`]) : undefined;
  return {
    title: credentialsOffTitle,
    edits: [...removal, ...(opened ? [opened] : [])],
  };
}

/** The option before the one for credentials, or before the first one; a call without any is given an object. */
function inserted({ source }: RewriteRequest, written: Written, value: NewText): Edit[] | undefined {
  const { credentials, object, empty } = written;
  const option: NewText = ["origin: ", ...value];
  if (empty) return [replaceNode(empty, ["({ ", ...option, " })"])];
  const element = credentials ? elementOf(credentials) : object && partsOf(object)[0];
  if (element) return [insertBefore(source, element, option)];
  return object ? [replaceNode(object, ["{ ", ...option, " }"])] : undefined;
}

function replaced({ source }: RewriteRequest, origin: Value, value: NewText): Edit | undefined {
  return optionReplaced(source, origin, "origin", value);
}

function keptOrigins({ source, policy }: RewriteRequest, origin: Value): readonly (string | WrittenItem)[] {
  if (origin.kind === "function") return testedOrigins(policy, isOpen);
  const list = listIn(literalOf(origin));
  return list.type === "array" ? keptInList(source, list, isOpen) : [];
}

/** Items with a star match nobody here; `null` is everybody. */
function isOpen(item: string): boolean {
  return item === "" || item === "null" || item.includes("*");
}

/** The array that holds the origins: the value itself, or what `new Set([…])` is made from. */
function listIn(literal: Node): Node {
  const first = literal.childForFieldName("arguments")?.firstNamedChild;
  return literal.type === "new_expression" && first?.type === "array" ? first : literal;
}
