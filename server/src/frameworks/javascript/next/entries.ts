import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { bare } from "../../../syntax/javascript/calls.ts";
import { functionTypes } from "../../../syntax/javascript/functions.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, encloses, partsOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, literalOf, type Value } from "../../../syntax/value.ts";

/** One header of an entry: its name as written, and its value. */
export interface ConfiguredHeader {
  readonly name: string;
  readonly nameNode: Node;
  readonly value: Value;
}

/** An entry of `headers()` in a configuration of Next.js: paths, and the headers of what is answered there. */
export interface HeaderEntry {
  readonly node: Node;
  readonly source: string | undefined;
  /** What a request has to have for them, and what it must not have. */
  readonly has: Value | undefined;
  readonly missing: Value | undefined;
  readonly headers: readonly ConfiguredHeader[];
}

const config = /(?:^|\/)next\.config\.[cm]?[jt]s$/;

/** The entries of all `headers` functions of a configuration, in the order of the text. */
export function headerEntries(source: Source): HeaderEntry[] {
  if (!config.test(source.path)) return [];
  return hits(source, /\bheaders\b/g).flatMap((name) => {
    const fn = functionNamed(name);
    const body = fn?.childForFieldName("body");
    if (!fn || !body) return [];
    return resultsIn(fn, body).flatMap((result) => entriesOf(javascriptValue(source, result)));
  });
}

/** `async headers() {…}` and `headers: async () => …` */
function functionNamed(name: Node): Node | undefined {
  const parent = name.parent;
  if (parent?.type === "method_definition") return parent;
  const isKey = parent?.type === "pair" && parent.childForFieldName("key")?.id === name.id;
  const value = isKey ? parent.childForFieldName("value") : undefined;
  return value && functionTypes.has(value.type) ? value : undefined;
}

function resultsIn(fn: Node, body: Node): Node[] {
  if (body.type !== "statement_block") return [bare(body)];
  return body.descendantsOfType("return_statement").flatMap((statement) => {
    const isOwn = statement && climb(statement, functionTypes)?.id === fn.id && encloses(body, statement);
    const result = isOwn ? partsOf(statement)[0] : undefined;
    return result ? [result] : [];
  });
}

function entriesOf(list: Value): HeaderEntry[] {
  if (list.kind !== "list") return [];
  return list.items.flatMap((item) => {
    const headers = entryOf(item, "headers");
    const path = entryOf(item, "source");
    if (headers?.kind !== "list") return [];
    return [
      {
        node: literalOf(item),
        source: path?.kind === "text" ? path.value : undefined,
        has: entryOf(item, "has"),
        missing: entryOf(item, "missing"),
        headers: headers.items.flatMap((header) => headerOf(header) ?? []),
      },
    ];
  });
}

function headerOf(header: Value): ConfiguredHeader | undefined {
  const key = entryOf(header, "key");
  const value = entryOf(header, "value");
  return key?.kind === "text" && value ? { name: key.value, nameNode: key.node, value } : undefined;
}
