import type { Node } from "web-tree-sitter";
import type { PageRequest, RequestHeader, RequestOption } from "../../../policy/pageRequest.ts";
import { hits } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { namedUses } from "../shared/namedUses.ts";
import { setOn } from "./defaults.ts";
import { addressOf, headerOf } from "./init.ts";

const calls = new Set(["call_expression"]);
const makers = new Set(["new_expression"]);

/** A request by XMLHttpRequest as far as one place of the code tells. */
interface Part {
  readonly place: Node;
  readonly headers: readonly RequestHeader[];
  readonly options: readonly RequestOption[];
  readonly address?: Node;
}

/** What is done to each XMLHttpRequest that the file makes, and the headers of those that it is handed. */
export function xhrRequests(source: Source): PageRequest[] {
  const made = hits(source, /\bXMLHttpRequest\b/g).flatMap((hit) => {
    const maker = climb(hit, makers);
    const isMaker = maker?.childForFieldName("constructor");
    return maker && isMaker && /^(?:window\.)?XMLHttpRequest$/.test(textOf(source, isMaker)) ? [maker] : [];
  });
  const own = made.map((maker) => partOf(source, maker));
  const known = new Set(own.flatMap(({ headers }) => headers.map(({ nameSpan }) => nameSpan.start)));
  // Who is handed one may run anywhere: libraries for node have objects with the same methods.
  const isBrowsers = made.length > 0 || /\$\.ajax|\bjQuery\b|\bbeforeSend\b/.test(source.text);
  return [
    ...own.map((part) => requestOf(source, part, false)),
    ...handedHeaders(source)
      .filter(({ headers: [header] }) => header && !known.has(header.nameSpan.start))
      .map((part) => requestOf(source, part, !isBrowsers)),
  ];
}

function requestOf(source: Source, { place, headers, options, address }: Part, onServer: boolean): PageRequest {
  return {
    framework: "page",
    api: "XMLHttpRequest",
    span: spanOf(place),
    url: addressOf(source, address && javascriptValue(source, address)),
    headers,
    options,
    reads: [],
    onServer,
  };
}

/** `setRequestHeader` of whatever it is called on: only an XMLHttpRequest has a method of this name. */
function handedHeaders(source: Source): Part[] {
  return hits(source, /\bsetRequestHeader\b/g).flatMap((hit) => {
    const node = climb(hit, calls);
    const header = node && headerAt(source, node);
    return node && header ? [{ place: node, headers: [header], options: [] }] : [];
  });
}

function headerAt(source: Source, node: Node): RequestHeader | undefined {
  const call = methodCall(source, node);
  const [name, value] = call?.method === "setRequestHeader" ? call.given : [];
  const named = name && javascriptValue(source, name);
  if (!name || !value || named?.kind !== "text") return undefined;
  return headerOf(named.value, name, () => javascriptValue(source, value));
}

/** `xhr.open("GET", url)`, `xhr.withCredentials = true` and `xhr.setRequestHeader(…)` of one that has a name. */
function partOf(source: Source, maker: Node): Part {
  const uses = namedUses(source, maker);
  const called = uses.flatMap((use) => {
    const node = use.parent?.parent;
    const call = node && methodCall(source, node);
    return node && call?.object.id === use.id ? [{ node, call }] : [];
  });
  const address = called.find(({ call }) => call.method === "open")?.call.given[1];
  return {
    place: maker,
    headers: called.flatMap(({ node }) => headerAt(source, node) ?? []),
    options: uses.flatMap((use) => setOn(source, use).flatMap(({ options }) => options)),
    ...(address && { address }),
  };
}
