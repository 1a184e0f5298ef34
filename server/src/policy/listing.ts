import type { Span } from "./span.ts";

/** A method or a header name as a server lists it. */
export interface ListedName {
  /** As it is sent. */
  readonly text: string;
  /** Where it is written; absent where a default of the library lists it. */
  readonly span?: Span;
}

/** What a header that lists methods or header names holds. `*` is a name like any other: the server sends it as it is. */
export type Listing =
  /** The header is not sent. */
  | { readonly kind: "none" }
  /** What the preflight asks for is copied. */
  | { readonly kind: "reflected" }
  | { readonly kind: "listed"; readonly names: readonly ListedName[] }
  | { readonly kind: "unknown"; readonly why: string };

export const notSent: Listing = { kind: "none" };
export const reflected: Listing = { kind: "reflected" };

/** What a library lists where the source says nothing. */
export function listedByDefault(...texts: readonly string[]): Listing {
  return { kind: "listed", names: texts.map((text) => ({ text })) };
}

/** The names that the source writes; none where a default decides, or where they are not known. */
export function writtenNames(listing: Listing): (ListedName & { readonly span: Span })[] {
  if (listing.kind !== "listed") return [];
  return listing.names.flatMap(({ text, span }) => (span ? [{ text, span }] : []));
}
