import { type ListedName, type Listing, writtenNames } from "../policy/listing.ts";
import type { Policy } from "../policy/policy.ts";
import type { Span } from "../policy/span.ts";
import type { Correction } from "./rule.ts";

/** Which list of a policy. */
export type List = "methods" | "headers" | "exposed";

/** Whether the library compares what a preflight asks for with the list, and refuses it itself: then `*` is never a wildcard. */
export function isCompared({ wire: { preflight } }: Policy, of: List): boolean {
  const looksAt = preflight.kind === "answered" ? preflight.refusal?.of : undefined;
  if (of === "exposed" || !looksAt) return false;
  return looksAt.includes(of === "methods" ? "method" : "headers");
}

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
