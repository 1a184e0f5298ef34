import type { Span } from "../policy/span.ts";

/**
 * A change of one value that every language writes in the same sense. `span` is a value as adapters report it: an item of a
 * list, an option's value, a header's value or its name.
 */
export type Change =
  /** The literal there holds another text. */
  | { readonly kind: "text"; readonly span: Span; readonly text: string }
  /** The number or text there is this number. */
  | { readonly kind: "number"; readonly span: Span; readonly value: number }
  /** The regular expression there has another source, in its own dialect. */
  | { readonly kind: "pattern"; readonly span: Span; readonly source: string }
  /** One name is replaced by several: by more items in a list, by a longer text in a text. */
  | { readonly kind: "names"; readonly span: Span; readonly old: string; readonly names: readonly string[] }
  /** The item, the option with its name, or the statement that sets the header is gone. */
  | { readonly kind: "remove"; readonly span: Span };
