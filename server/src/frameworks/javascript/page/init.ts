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

/** The options of a request that matter here, where nothing that is not known is spread over them. */
export function optionsIn(init: Value | undefined): RequestOption[] {
  return lastEntries(init).flatMap(({ key, entry, isSure }) =>
    isSure && optionNames.has(key) ? optionOf(key, entry.keyNode, entry.value) : [],
  );
}

/** One option with its name, if it matters here. */
export function optionOf(name: string, nameNode: Node, value: Value): RequestOption[] {
  if (!optionNames.has(name)) return [];
  const known = value.kind === "text" || value.kind === "flag" ? value.value : undefined;
  const spans = { nameSpan: spanOf(nameNode), valueSpan: spanOf(value.node) };
  const definition = value.definition && { definedAt: spanOf(value.definition) };
  return [{ name, ...spans, value: known, ...definition, isElsewhere: isElsewhere(nameNode, value) }];
}

/** An entry of another file's object is shown by the name that stands for the object here. */
function isElsewhere(nameNode: Node, value: Value): boolean {
  return value.elsewhere !== undefined && value.node.id === nameNode.id;
}

interface LastEntry {
  readonly key: string;
  /** Its value is looked for when it is asked for: most entries do not matter here. */
  readonly entry: Entry;
  /** Nothing unknown stands behind it that may write over it. */
  readonly isSure: boolean;
}

/** What a record holds in the end, with what is spread into it: of entries with the same key the last. */
function lastEntries(record: Value | undefined): LastEntry[] {
  const found = new Map<string, LastEntry>();
  let isSure = true;
  const collect = (each: Value) => {
    if (each.kind !== "record") isSure = false;
    for (const entry of (each.kind === "record" ? each.entries : []).toReversed()) {
      if (entry.key === undefined) collect(entry.value);
      else if (!found.has(entry.key)) found.set(entry.key, { key: entry.key, entry, isSure });
    }
  };
  if (record?.kind === "record") collect(record);
  return [...found.values()].toReversed();
}

/** The headers of a request: an object, `new Headers({…})`, or a list of pairs; `without` are values that send none. */
export function headersIn(source: Source, init: Value | undefined, without?: Without): RequestHeader[] {
  const headers = init && entryOf(init, "headers");
  return headers ? headersOf(source, headers, without) : [];
}

/** Whether a library sends no header with this value. */
export type Without = (value: Value) => boolean;

/** The headers that a value holds: an object, `new Headers({…})`, or a list of pairs. */
export function headersOf(source: Source, headers: Value, without?: Without): RequestHeader[] {
  if (headers.kind === "record") {
    return lastEntries(headers).flatMap(({ key, entry }) =>
      without?.(entry.value) ? [] : [headerOf(key, entry.keyNode, () => entry.value)],
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
    return [headerOf(named.value, key, () => javascriptValue(source, value))];
  });
}

function pair(item: Value): RequestHeader[] {
  const [name, value] = item.kind === "list" ? item.items : [];
  return name?.kind === "text" && value ? [headerOf(name.value, name.node, () => value)] : [];
}

/** One header with its name; its value is read when it is asked for. */
export function headerOf(name: string, nameNode: Node, read: () => Value): RequestHeader {
  return {
    name,
    nameSpan: spanOf(nameNode),
    get value() {
      return setting(read(), headerText);
    },
    get isElsewhere() {
      return isElsewhere(nameNode, read());
    },
  };
}

/** A request's address as far as it is written; of one that is put together its beginning, where that says enough. */
export function addressOf(source: Source, value: Value | undefined): Known<string> {
  return setting(value, (given) => (given.kind === "text" ? given.value : beginningOf(source, literalOf(given))));
}

/** The scheme that an address begins with which no page can load, whatever is put in behind it. */
function beginningOf(source: Source, address: Node): string | undefined {
  if (!/^(?:template_string|binary_expression)$/.test(address.type)) return undefined;
  return /^["'`]((?:file|ftp|wss?):\/\/[^"'`$]*)/i.exec(textOf(source, address))?.[1];
}

/** A template that begins with a path, or with where the page is, as the tools that build it say. */
const ownAddress =
  /^[`"']?(?:\/(?!\/)|(?:\$\{)?(?:(?:(?:window|self|globalThis|document)\.)?location\b|process\.env\.(?:PUBLIC|BASE)_URL\b|import\.meta\.env\.BASE_URL\b))|\bimport\.meta\.url\b|\bdocument\.(?:baseURI|currentScript)\b|,\s*(?:(?:window|self|globalThis|document)\.)?location\b|^(?:window\.)?URL\.createObjectURL\b/;
/** Another origin; what `data:` and `blob:` hold is the page's own (Fetch standard, section 4.3). */
const otherAddress = /^\s*(?:(?!data:|blob:|about:)[a-z][\w+.-]*:|\/\/)/i;

/** Whether an address is sure to be of the page's own origin: a path, or one put together from where the page is. */
export function isOwnAddress(source: Source, address: Node): boolean {
  const value = javascriptValue(source, address);
  if (value.kind === "text") return !otherAddress.test(value.value);
  return ownAddress.test(textOf(source, literalOf(value)));
}
