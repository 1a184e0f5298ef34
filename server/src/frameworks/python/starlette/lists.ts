import { type Listing, listedByDefault, notSent } from "../../../policy/listing.ts";
import type { Value } from "../../../syntax/value.ts";
import { holdsWildcard, listedTexts } from "../../shared/reading/names.ts";
import { allMethods, alwaysAllowedHeaders, defaultMethods } from "./options.ts";

/** `"*"` in the list stands for seven methods, which are listed; a text is cut into its letters. */
export function allowedMethods(value: Value | undefined): Listing {
  if (!value) return listedByDefault(...defaultMethods);
  const listing = lettersOf(value) ?? listedTexts(value);
  return holdsWildcard(listing) ? listedByDefault(...allMethods) : listing;
}

/** `"*"` in the list, or in a text, copies what the preflight asks for; else the safelisted headers are listed too. */
export function allowedHeaders(value: Value | undefined): Listing {
  const safelisted = listedByDefault(...alwaysAllowedHeaders);
  if (!value) return safelisted;
  const listing = lettersOf(value) ?? listedTexts(value);
  if (listing.kind !== "listed" || safelisted.kind !== "listed") return listing;
  if (holdsWildcard(listing)) return { kind: "reflected" };
  return { kind: "listed", names: [...safelisted.names, ...listing.names] };
}

/** Sent as they are listed; nothing is sent for an empty list. */
export function exposedHeaders(value: Value | undefined): Listing {
  if (!value) return notSent;
  const listing = lettersOf(value) ?? listedTexts(value);
  return listing.kind === "listed" && listing.names.length === 0 ? notSent : listing;
}

/** The letters of a text, which is what a sequence of names is when it is no list. */
function lettersOf(value: Value): Listing | undefined {
  return value.kind === "text" ? listedByDefault(...value.value) : undefined;
}
