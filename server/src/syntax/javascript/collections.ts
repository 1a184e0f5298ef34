import type { Node } from "web-tree-sitter";
import { textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { literalOf, type Value } from "../value.ts";
import { argumentsOf } from "./calls.ts";
import type { Given } from "./values/reading.ts";
import { javascriptValue } from "./values.ts";

/**
 * The items of an array, of `new Set([…])`, or the keys of `new Map([[key, …], …])`, as far as they are known: unknown ones
 * are among them. `given` tells what parameters are worth. Undefined for everything else.
 */
export function collectionOf(source: Source, value: Value, given: Given = new Map()): readonly Value[] | undefined {
  if (value.kind === "list") return value.items;
  if (value.kind === "unknown" && value.held) return value.held;
  const { source: home, node } = value.elsewhere ?? { source, node: literalOf(value) };
  const made = node.type === "new_expression" ? node.childForFieldName("constructor") : null;
  const name = made && textOf(home, made);
  if (name !== "Set" && name !== "Map") return undefined;
  const items = listed(home, argumentsOf(node).given[0], given);
  const known =
    name === "Set" ? items : items?.map((item) => (item.kind === "list" ? item.items[0] : undefined) ?? item);
  return value.elsewhere ? known?.map((item) => ({ ...item, node: value.node })) : known;
}

function listed(source: Source, written: Node | undefined, given: Given): readonly Value[] | undefined {
  if (!written) return [];
  return collectionOf(source, javascriptValue(source, written, given), given);
}
