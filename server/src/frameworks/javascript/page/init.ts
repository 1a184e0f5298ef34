import type { Node } from "web-tree-sitter";
import type { Known } from "../../../policy/known.ts";
import type { RequestHeader, RequestOption } from "../../../policy/pageRequest.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Entry, entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../reading/settings.ts";

const optionNames = new Set(["credentials", "withCredentials", "mode"]);

/** The options of a request that matter here, where its object writes them. */
export function optionsIn(init: Value | undefined): RequestOption[] {
  return entriesOf(init).flatMap(({ key, keyNode, value }) => {
    if (key === undefined || !optionNames.has(key)) return [];
    const known = value.kind === "text" || value.kind === "flag" ? value.value : undefined;
    return [{ name: key, nameSpan: spanOf(keyNode), valueSpan: spanOf(value.node), value: known }];
  });
}

/** The headers of a request: an object, `new Headers({…})`, or a list of pairs. */
export function headersIn(source: Source, init: Value | undefined): RequestHeader[] {
  const headers = init && entryOf(init, "headers");
  return headers ? headersOf(source, headers) : [];
}

function headersOf(source: Source, headers: Value): RequestHeader[] {
  if (headers.kind === "record") {
    return headers.entries.flatMap(({ key, keyNode, value }) =>
      key === undefined ? [] : [header(key, keyNode, value)],
    );
  }
  if (headers.kind === "list") return headers.items.flatMap(pair);
  const made = literalOf(headers);
  const maker = made.type === "new_expression" ? made.childForFieldName("constructor") : null;
  const [given] = maker && textOf(source, maker) === "Headers" ? argumentsOf(made).given : [];
  return given ? headersOf(source, javascriptValue(source, given)) : [];
}

function pair(item: Value): RequestHeader[] {
  const [name, value] = item.kind === "list" ? item.items : [];
  return name?.kind === "text" && value ? [header(name.value, name.node, value)] : [];
}

function header(name: string, nameNode: Node, value: Value): RequestHeader {
  return { name, nameSpan: spanOf(nameNode), value: setting(value, headerText) };
}

/** A request's address as far as it is written. */
export function addressOf(value: Value | undefined): Known<string> {
  return setting(value, (given) => (given.kind === "text" ? given.value : undefined));
}

function entriesOf(value: Value | undefined): readonly Entry[] {
  return value?.kind === "record" ? value.entries : [];
}
