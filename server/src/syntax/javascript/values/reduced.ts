import type { Node } from "web-tree-sitter";
import { partsOf } from "../../nodes.ts";
import type { Value } from "../../value.ts";
import { bare } from "../calls.ts";
import { parametersOf } from "../functions.ts";
import type { MethodCall } from "../members.ts";
import { changesOf, isChangedByOthers } from "./aliases.ts";
import { filledBy, soFar } from "./filling.ts";
import { deeper, type Read, type Reading } from "./reading.ts";
import { givenBack } from "./results.ts";

/** More rounds are not followed. */
const mostItems = 60;

/**
 * What `list.reduce((all, item) => …, [])` comes to, also where the function fills what it is handed:
 * `{ all.push(item); return all; }`. `fn` is the function, `given` tells what its names are given for an item.
 */
export function reducedValue(
  reading: Reading,
  { given: [, initial], call }: MethodCall,
  fn: Node,
  items: readonly Value[],
  givenFor: (item: Value, index: number) => Reading,
  read: Read,
): Value | undefined {
  const [all] = parametersOf(fn);
  if (all?.type !== "identifier" || items.length > mostItems || items.some(({ kind }) => kind === "unknown")) {
    return undefined;
  }
  if (isChangedByOthers(reading.source, all)) return undefined;
  const changes = changesOf(reading.source, all);
  let value = initial ? read(deeper(reading), initial) : items[0];
  for (const [index, item] of items.entries()) {
    if (!value) return undefined;
    if (!initial && index === 0) continue;
    value = roundOf(soFar(givenFor(item, index), all, value), fn, { declaration: all, changes }, value, read);
  }
  if (!value) return undefined;
  const { definition, ...rest } = value;
  return { ...rest, node: call };
}

function roundOf(
  reading: Reading,
  fn: Node,
  filled: { readonly declaration: Node; readonly changes: readonly Node[] },
  before: Value,
  read: Read,
): Value | undefined {
  if (filled.changes.length === 0) return givenBack(reading, fn, read);
  const body = fn.childForFieldName("body");
  const statements = body?.type === "statement_block" ? partsOf(body) : [];
  const last = statements.at(-1);
  const [result] = last?.type === "return_statement" ? partsOf(last) : [];
  if (!result) return undefined;
  let value: Value | undefined = before;
  for (const statement of statements.slice(0, -1)) {
    value = value && filledBy(reading, value, statement, filled, read);
  }
  return value && read(soFar(reading, filled.declaration, value), bare(result));
}
