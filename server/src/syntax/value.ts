import type { Node } from "web-tree-sitter";
import type { Source } from "./source.ts";

/** One key of a record as written. A spread has no key; its value is the record that is spread, or unknown. */
export interface Entry {
  readonly key: string | undefined;
  readonly keyNode: Node;
  readonly value: Value;
}

/** One way that a condition can turn out. */
export interface Branch {
  /** The same for conditions that always turn out alike: the place whose names it uses, and its text. */
  readonly condition: string;
  /** Which of its ways, from 0 to below `ways`. */
  readonly way: number;
  readonly ways: number;
}

/** What a value is when the program takes all of these branches. */
export interface Alternative {
  readonly branches: readonly Branch[];
  readonly value: Value;
}

type Content =
  | { readonly kind: "text"; readonly value: string }
  /** Python's bytes, as a text of the characters that they stand for in Latin-1. */
  | { readonly kind: "bytes"; readonly value: string }
  | { readonly kind: "flag"; readonly value: boolean }
  | { readonly kind: "number"; readonly value: number }
  /** Python's None, JavaScript's null. */
  | { readonly kind: "null" }
  | { readonly kind: "undefined" }
  /** A list, tuple, set or array. `once`: what Python can go through only once, and who does so finds nothing left the next time. */
  | { readonly kind: "list"; readonly items: readonly Value[]; readonly once?: true }
  | { readonly kind: "record"; readonly entries: readonly Entry[] }
  | { readonly kind: "regex"; readonly source: string; readonly flags: string }
  /** A function, to be read by whoever knows how it is called. */
  | { readonly kind: "function" }
  /** One of several values, by the branch that the program takes; see `worlds.ts`. */
  | { readonly kind: "choice"; readonly alternatives: readonly Alternative[] }
  | {
      readonly kind: "unknown";
      readonly why: string;
      /** What it may be, where it is one of these or nothing that counts. */
      readonly may?: readonly Value[];
      /** What chooses among them, where it is surely one of these: a variable of the environment. */
      readonly by?: {
        readonly condition: string;
        /** The first of them is that of a server that is deployed. */
        readonly isDeployed: boolean;
      };
      /** What a set of JavaScript holds. */
      readonly held?: readonly Value[];
      /** What a name stands for that nothing names which was read; something that cannot be read may. */
      readonly isUnnamed?: true;
    };

/**
 * What an expression is worth, as far as the file tells without running anything. `node` is the expression where it is
 * used, `definition` the expression that a name there stands for.
 */
export type Value = Content & {
  readonly node: Node;
  readonly definition?: Node;
  /** The call that made it, of a function that another one gives: `allow(["https://…"])`. */
  readonly made?: { readonly source: Source; readonly call: Node };
  /** A function of which `this` is what it was taken from, whoever calls it. */
  readonly isBound?: true;
  /** Where it is written when that is in another file; `node` is then the name that stands for it here. */
  readonly elsewhere?: { readonly source: Source; readonly node: Node };
};

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
