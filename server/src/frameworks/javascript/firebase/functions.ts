import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Entry, entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import type { Handed } from "../cors/handed.ts";
import { argumentAt, moduleCalls } from "../shared/options/calls.ts";
import { scopeOf } from "../shared/origins/scope.ts";

/** A handler of the second generation of Cloud Functions. */
export interface CloudFunction extends Handed {
  /** What it goes on with sets CORS headers besides, or is not known: an application of Express. */
  readonly maySetHeaders: boolean;
}

const modules = ["firebase-functions/v2/https", "firebase-functions/https"];

/** `onRequest({ cors }, handler)` and `onCall({ cors }, handler)`, where the option is written. */
export function functions(source: Source): CloudFunction[] {
  return [...madeBy(source, "onRequest"), ...madeBy(source, "onCall")].sort(
    (a, b) => a.node.startIndex - b.node.startIndex,
  );
}

function madeBy(source: Source, maker: string): CloudFunction[] {
  const exports = Object.fromEntries(modules.map((module) => [module, [maker]]));
  return moduleCalls(source, exports).flatMap(({ call }) => {
    const options = argumentAt(source, call, 0);
    const given = options?.kind === "record" ? entryOf(options, "cors") : undefined;
    if (!given) return [];
    const methods: Value = { kind: "text", value: "POST", node: given.node };
    const entries = [entry("origin", single(given)), ...(maker === "onCall" ? [entry("methods", methods)] : [])];
    const handed: Value = { kind: "record", entries, node: call };
    return [
      {
        node: call,
        named: given.node,
        alternatives: [{ passed: [], options: handed, scope: scopeOf(source) }],
        maySetHeaders: maySetHeaders(source, argumentsOf(call).given[1]),
      },
    ];
  });
}

function maySetHeaders(source: Source, handler: Node | undefined): boolean {
  const value = handler && javascriptValue(source, handler);
  if (value?.kind !== "function" || value.elsewhere) return handler !== undefined;
  return /access-control-allow-/i.test(textOf(source, literalOf(value)));
}

function entry(key: string, value: Value): Entry {
  return { key, keyNode: value.node, value };
}

/** Of a list with one item the item is taken. */
function single(value: Value): Value {
  const [only, ...others] = value.kind === "list" ? value.items : [];
  return only && others.length === 0 ? only : value;
}
