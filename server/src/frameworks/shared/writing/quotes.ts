import type { Node } from "web-tree-sitter";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

export type Quote = '"' | "'";

/** The quote that is used in a node or, where it has none, most in the file. */
export function quoteFor(source: Source, node?: Node): Quote {
  const first = node && /["']/.exec(textOf(source, node))?.[0];
  if (first) return first === "'" ? "'" : '"';
  const singles = source.text.split("'").length;
  return singles > source.text.split('"').length ? "'" : '"';
}
