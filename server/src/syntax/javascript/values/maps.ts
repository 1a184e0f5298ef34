import type { Node } from "web-tree-sitter";
import { literalOf, type Value } from "../../value.ts";
import { argumentsOf } from "../calls.ts";
import type { MethodCall } from "../members.ts";
import { relocated } from "../modules/relocated.ts";
import { listFrom } from "./calls.ts";
import { deeper, type Read, type Reading } from "./reading.ts";

/** What is asked of a `Map` or a `Set` that is known: `get`, `has`, `keys`, `values`, `entries`; undefined for all others. */
export function askedOfCollection(reading: Reading, call: MethodCall, holder: Value, read: Read): Value | undefined {
  const pairs = pairsOf(reading, holder, call.call, read);
  if (pairs) return askedOfMap(reading, call, pairs, read);
  const items = holder.kind === "unknown" ? listFrom(reading, holder, call.call, read) : undefined;
  if (items?.kind !== "list") return undefined;
  if (call.method === "has") return hasKey(reading, call, items.items, read);
  return call.method === "values" || call.method === "keys" ? { ...items, node: call.call } : undefined;
}

type Pair = readonly [key: Value, value: Value];

/** The entries of `new Map([[key, value], …])`, the last of each key; undefined where one is not known. */
export function pairsOf(reading: Reading, holder: Value, node: Node, read: Read): readonly Pair[] | undefined {
  const made = holder.kind === "unknown" ? (holder.elsewhere?.node ?? literalOf(holder)) : undefined;
  if (made?.type !== "new_expression" || made.childForFieldName("constructor")?.text !== "Map") return undefined;
  const { given, hasSpread } = argumentsOf(made);
  const home = holder.elsewhere
    ? { ...deeper(reading), source: holder.elsewhere.source, given: new Map() }
    : deeper(reading);
  const list = given[0] ? listFrom(home, read(deeper(home), given[0]), node, read) : undefined;
  if (hasSpread || (given[0] && list?.kind !== "list")) return undefined;
  const moved = (value: Value) => (holder.elsewhere ? relocated(value, node, holder.elsewhere.source) : value);
  const byKey = new Map<unknown, Pair>();
  for (const item of list?.kind === "list" ? list.items : []) {
    const [key, value] = item.kind === "list" ? item.items : [];
    if (!key || !value || !("value" in key)) return undefined;
    byKey.set(key.value, [moved(key), moved(value)]);
  }
  return [...byKey.values()];
}

function askedOfMap(reading: Reading, call: MethodCall, pairs: readonly Pair[], read: Read): Value | undefined {
  const { method, call: node } = call;
  switch (method) {
    case "get": {
      const key = keyOf(reading, call, read);
      const found = key && pairs.find(([each]) => "value" in each && "value" in key && each.value === key.value);
      return key && (found?.[1] ?? { kind: "undefined", node });
    }
    case "has":
      return hasKey(
        reading,
        call,
        pairs.map(([key]) => key),
        read,
      );
    case "keys":
      return { kind: "list", items: pairs.map(([key]) => key), node };
    case "values":
      return { kind: "list", items: pairs.map(([, value]) => value), node };
    case "entries":
      return { kind: "list", items: pairs.map(([key, value]) => ({ kind: "list", items: [key, value], node })), node };
    default:
      return undefined;
  }
}

function keyOf(reading: Reading, { given: [written, ...others] }: MethodCall, read: Read): Value | undefined {
  const key = written && others.length === 0 ? read(deeper(reading), written) : undefined;
  return key && "value" in key ? key : undefined;
}

function hasKey(reading: Reading, call: MethodCall, keys: readonly Value[], read: Read): Value | undefined {
  const asked = keyOf(reading, call, read);
  if (!asked || !("value" in asked) || keys.some(({ kind }) => kind === "unknown" || kind === "choice"))
    return undefined;
  return { kind: "flag", value: keys.some((key) => "value" in key && key.value === asked.value), node: call.call };
}
