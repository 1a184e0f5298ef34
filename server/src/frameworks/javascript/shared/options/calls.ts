import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf } from "../../../../syntax/javascript/calls.ts";
import { usesOf } from "../../../../syntax/javascript/imports.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { unknown, type Value } from "../../../../syntax/value.ts";

/** The exports that are meant, by module: `default`, a name, or `*` for what `require` gives. */
export type Exports = Readonly<Record<string, readonly string[]>>;

/** An expression that stands for an export of a module. */
export interface ExportUse {
  readonly node: Node;
  readonly module: string;
}

/** One call of a function that a module exports. */
export interface ModuleCall {
  readonly call: Node;
  /** The expression that is called, as written: `cors`, `require("@koa/cors")`. */
  readonly callee: Node;
  readonly module: string;
}

/** All expressions that stand for one of the exports, however they are imported and named, in the order of the text. */
export function exportUses(source: Source, exports: Exports): ExportUse[] {
  return Object.entries(exports)
    .flatMap(([module, names]) =>
      usesOf(source, module, ({ name }) => names.includes(name)).map((node) => ({ node, module })),
    )
    .sort((a, b) => a.node.startIndex - b.node.startIndex);
}

/** All calls of one of the exports, in the order of the text. */
export function moduleCalls(source: Source, exports: Exports): ModuleCall[] {
  return exportUses(source, exports).flatMap(({ node, module }) => {
    const call = callOf(node);
    return call ? [{ call, callee: node, module }] : [];
  });
}

/** The value of an argument, counted from 0; undefined where it is not given, unknown where a spread may give it. */
export function argumentAt(source: Source, call: Node, index: number): Value | undefined {
  const { given, hasSpread } = argumentsOf(call);
  const node = given[index];
  if (node) return javascriptValue(source, node);
  return hasSpread ? unknown(call, "the arguments are put together elsewhere") : undefined;
}
