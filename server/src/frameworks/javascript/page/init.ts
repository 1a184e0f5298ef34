import type { Node } from "web-tree-sitter";
import type { Known } from "../../../policy/known.ts";
import type { RequestHeader, RequestOption } from "../../../policy/pageRequest.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Entry, entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { namedUses } from "../shared/namedUses.ts";

const optionNames = new Set(["credentials", "withCredentials", "mode"]);

/** The options of a request that matter here, where its object writes them. */
export function optionsIn(init: Value | undefined): RequestOption[] {
  return entriesOf(init).flatMap(({ key, keyNode, value }) => {
    return key === undefined ? [] : optionOf(key, keyNode, value);
  });
}

/** One option with its name, if it matters here. */
export function optionOf(name: string, nameNode: Node, value: Value): RequestOption[] {
  if (!optionNames.has(name)) return [];
  const known = value.kind === "text" || value.kind === "flag" ? value.value : undefined;
  return [{ name, nameSpan: spanOf(nameNode), valueSpan: spanOf(value.node), value: known }];
}

/** The headers of a request: an object, `new Headers({…})`, or a list of pairs. */
export function headersIn(source: Source, init: Value | undefined): RequestHeader[] {
  const headers = init && entryOf(init, "headers");
  return headers ? headersOf(source, headers) : [];
}

/** The headers that a value holds: an object, `new Headers({…})`, or a list of pairs. */
export function headersOf(source: Source, headers: Value): RequestHeader[] {
  if (headers.kind === "record") {
    return headers.entries.flatMap(({ key, keyNode, value }) =>
      key === undefined ? [] : [headerOf(key, keyNode, value)],
    );
  }
  if (headers.kind === "list") return headers.items.flatMap(pair);
  const made = declaredValue(source, literalOf(headers));
  const maker = made.type === "new_expression" ? made.childForFieldName("constructor") : null;
  if (!maker || textOf(source, maker) !== "Headers") return [];
  const [given] = argumentsOf(made).given;
  return [...(given ? headersOf(source, javascriptValue(source, given)) : []), ...filledHeaders(source, made)];
}

/** What a name is given where it is declared, though it is changed behind that. */
function declaredValue(source: Source, node: Node): Node {
  const binding = javascriptNames.nameTypes.has(node.type) ? bindingOf(source, javascriptNames, node) : undefined;
  const [declaration, ...others] = binding?.kind === "other" ? binding.declarations : [];
  return (others.length === 0 && declaration?.parent?.childForFieldName("value")) || node;
}

/** `headers.append("X-A", "1")` of `const headers = new Headers()`. */
function filledHeaders(source: Source, made: Node): RequestHeader[] {
  return namedUses(source, made).flatMap((use) => {
    const node = use.parent?.parent;
    const call = node && methodCall(source, node);
    const [key, value] = call && ["append", "set"].includes(call.method) ? call.given : [];
    const named = key && javascriptValue(source, key);
    if (!key || !value || call?.object.id !== use.id || named?.kind !== "text") return [];
    return [headerOf(named.value, key, javascriptValue(source, value))];
  });
}

function pair(item: Value): RequestHeader[] {
  const [name, value] = item.kind === "list" ? item.items : [];
  return name?.kind === "text" && value ? [headerOf(name.value, name.node, value)] : [];
}

/** One header with its name. */
export function headerOf(name: string, nameNode: Node, value: Value): RequestHeader {
  return { name, nameSpan: spanOf(nameNode), value: setting(value, headerText) };
}

/** A request's address as far as it is written. */
export function addressOf(value: Value | undefined): Known<string> {
  return setting(value, (given) => (given.kind === "text" ? given.value : undefined));
}

/** A template that begins with a path, or with where the page is. */
const ownAddress =
  /^[`"']?(?:\/(?!\/)|(?:\$\{)?(?:(?:window|self|globalThis|document)\.)?location\b)|\bimport\.meta\.url\b/;

/** Whether an address is sure to be of the page's own origin: a path, or one put together from where the page is. */
export function isOwnAddress(source: Source, address: Node): boolean {
  const value = javascriptValue(source, address);
  if (value.kind === "text") return !/^\s*(?:[a-z][\w+.-]*:|\/\/)/i.test(value.value);
  return ownAddress.test(textOf(source, literalOf(value)));
}

function entriesOf(value: Value | undefined): readonly Entry[] {
  return value?.kind === "record" ? value.entries : [];
}
