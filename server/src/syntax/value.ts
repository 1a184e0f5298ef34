import type { Node } from "web-tree-sitter";

/** One key of a record as written. A spread has no key; its value is the record that is spread, or unknown. */
export interface Entry {
  readonly key: string | undefined;
  readonly keyNode: Node;
  readonly value: Value;
}

type Content =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "flag"; readonly value: boolean }
  | { readonly kind: "number"; readonly value: number }
  /** Python's None, JavaScript's null. */
  | { readonly kind: "null" }
  | { readonly kind: "undefined" }
  /** A list, tuple, set or array. */
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "record"; readonly entries: readonly Entry[] }
  | { readonly kind: "regex"; readonly source: string; readonly flags: string }
  /** A function, to be read by whoever knows how it is called. */
  | { readonly kind: "function" }
  | { readonly kind: "unknown"; readonly why: string };

/**
 * What an expression is worth, as far as the file tells without running anything. `node` is the expression where it is
 * used, `definition` the expression that a name there stands for.
 */
export type Value = Content & { readonly node: Node; readonly definition?: Node };

/** The node that holds the literal itself: the definition when a name is used. */
export function literalOf(value: Value): Node {
  return value.definition ?? value.node;
}

/** What a record holds under a key: later entries win, an unknown spread makes everything before it unknown. */
export function entryOf(record: Value, key: string): Value | undefined {
  if (record.kind !== "record") return undefined;
  for (const entry of record.entries.toReversed()) {
    if (entry.key === key) return entry.value;
    if (entry.key !== undefined) continue;
    if (entry.value.kind !== "record") return unknown(entry.keyNode, "something unknown is spread over it");
    const spread = entryOf(entry.value, key);
    if (spread) return spread;
  }
  return undefined;
}

/** A value that cannot be known, with the reason as the end of a sentence. */
export function unknown(node: Node, why: string): Value {
  return { kind: "unknown", why, node };
}
