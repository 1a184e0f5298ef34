import type { OtherFile, Span } from "../policy/span.ts";

/**
 * A change of one value that every language writes in the same sense. `span` is a value as adapters report it: an item of a
 * list, an option's value, a header's value or its name.
 */
export type Change =
  /** The literal there holds another text. */
  | { readonly kind: "text"; readonly span: Span; readonly text: string }
  /** The number or text there is this number. */
  | { readonly kind: "number"; readonly span: Span; readonly value: number }
  /** The option there is on or off, whatever it holds now. */
  | { readonly kind: "flag"; readonly span: Span; readonly value: boolean }
  /** The regular expression there has another source, in its own dialect. */
  | { readonly kind: "pattern"; readonly span: Span; readonly source: string }
  /** One name is replaced by several: by more items in a list, by a longer text in a text. */
  | { readonly kind: "names"; readonly span: Span; readonly old: string; readonly names: readonly string[] }
  /**
   * One name is replaced by those that the file uses, else by sensible ones; `needed` are among them in any case, and what is
   * `listed` beside it stays as it is. Not written for exposed headers where the file tells none.
   */
  | {
      readonly kind: "used names";
      readonly span: Span;
      readonly old: string;
      readonly of: "methods" | "headers" | "exposed";
      readonly listed: readonly string[];
      readonly needed: readonly string[];
    }
  /** The option whose name stands there has another name; an argument without a name gets one. */
  | { readonly kind: "rename"; readonly span: Span; readonly name: string }
  /** The text there is a list of texts. */
  | { readonly kind: "list"; readonly span: Span; readonly items: readonly string[] }
  /** The item, the option with its name, or the statement that sets the header is gone. */
  | { readonly kind: "remove"; readonly span: Span };

/** A change for which nothing has to be found out first. */
export type PlainChange = Exclude<Change, { kind: "used names" }>;

/** A text that is put in where nothing is replaced, in any language. */
export interface Insertion {
  readonly kind: "insert";
  /** In UTF-16 units from the start of the text. */
  readonly at: number;
  readonly text: string;
  /** Where it is not the analysed file. */
  readonly file?: OtherFile;
}
