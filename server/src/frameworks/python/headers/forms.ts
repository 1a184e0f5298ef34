import type { Node } from "web-tree-sitter";
import { nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import type { NewText, Placeholder, RewriteRequest } from "../../adapter.ts";
import { type Quote, quoteFor } from "../../shared/writing/quotes.ts";

/** How the source sets the header that a policy was read from. */
export interface Form {
  /** A statement of its own, the entry of a dictionary, or a pair in a list. */
  readonly kind: "statement" | "entry" | "pair";
  /** The assignment or call, the entry, the pair. */
  readonly node: Node;
  readonly value: Node;
  readonly quote: Quote;
  /** Names and values are bytes. */
  readonly isBytes: boolean;
}

/** The form of the place at `policy.span`, with the value that goes out; undefined where a test in front of it was found wanting. */
export function formOf({ source, policy }: RewriteRequest): Form | undefined {
  const found = nodeAt(source, policy.span);
  const node = found?.type === "expression_statement" ? partsOf(found)[0] : found;
  const value = node && valueIn(node);
  if (!node || !value) return undefined;
  const kind = node.type === "pair" ? "entry" : node.type === "tuple" || node.type === "list" ? "pair" : "statement";
  const isBytes = /^\(?\s*b["']/i.test(textOf(source, node));
  return { kind, node, value, quote: quoteFor(source, node), isBytes };
}

function valueIn(node: Node): Node | undefined {
  switch (node.type) {
    case "assignment":
      return node.childForFieldName("right") ?? undefined;
    case "pair":
      return node.childForFieldName("value") ?? undefined;
    case "call": {
      const list = node.childForFieldName("arguments");
      return list ? partsOf(list)[1] : undefined;
    }
    case "tuple":
    case "list":
      return partsOf(node)[1];
    default:
      return undefined;
  }
}

/** A text as the form writes it. */
export function quoted({ quote, isBytes }: Form, text: string | Placeholder): NewText {
  return [`${isBytes ? "b" : ""}${quote}`, text, quote];
}
