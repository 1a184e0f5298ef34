import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";

/** The arguments of a call as written. */
export interface Arguments {
  readonly call: Node;
  /** Positional arguments in order, without those behind a `*`. */
  readonly positional: readonly Node[];
  /** The value node and the whole `name=value` node of each keyword argument. */
  readonly keywords: ReadonlyMap<string, { readonly value: Node; readonly argument: Node }>;
  /** The `**` arguments. */
  readonly spreads: readonly Node[];
  /** A `*` argument is there: how many positional ones follow is unknown. */
  readonly hasListSplat: boolean;
}

/** Reads the arguments of a `call` node; a generator argument (`f(x for x in y)`) counts as none. */
export function argumentsOf(source: Source, call: Node): Arguments {
  const list = call.childForFieldName("arguments");
  const parts = list?.type === "argument_list" ? partsOf(list) : [];
  const keywords = new Map<string, { value: Node; argument: Node }>();
  const positional: Node[] = [];
  const spreads: Node[] = [];
  let hasListSplat = false;
  for (const part of parts) {
    const name = part.childForFieldName("name");
    const value = part.childForFieldName("value");
    if (part.type === "keyword_argument") {
      if (name && value) keywords.set(textOf(source, name), { value, argument: part });
    } else if (part.type === "dictionary_splat") {
      const spread = partsOf(part)[0];
      if (spread) spreads.push(spread);
    } else if (part.type === "list_splat") {
      hasListSplat = true;
    } else if (!hasListSplat) {
      positional.push(part);
    }
  }
  return { call, positional, keywords, spreads, hasListSplat };
}
