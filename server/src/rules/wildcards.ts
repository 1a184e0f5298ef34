import { type ListedName, type Listing, writtenNames } from "../policy/listing.ts";
import type { Span } from "../policy/span.ts";
import type { Correction } from "./rule.ts";

/** Which list of a policy. */
export type List = "methods" | "headers" | "exposed";

/** The `*` that a list holds as it is written; undefined where the library makes something else of it. */
export function literalWildcard(listing: Listing): (ListedName & { readonly span: Span }) | undefined {
  return writtenNames(listing).find(({ text }) => text === "*");
}

/** Puts the names that the file uses in the place of a `*`. `needed` are listed in any case. */
export function listUsed(listing: Listing, span: Span, of: List, needed: readonly string[] = []): Correction {
  const listed = listing.kind === "listed" ? listing.names.map(({ text }) => text) : [];
  const title = of === "methods" ? "List the methods" : "List the headers";
  return { intent: "list-values", title, changes: [{ kind: "used names", span, old: "*", of, listed, needed }] };
}
