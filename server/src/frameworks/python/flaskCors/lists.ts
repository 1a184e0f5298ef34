import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Value } from "../../../syntax/value.ts";
import { joinedNames, listedTexts } from "../../shared/reading/names.ts";
import { allMethods, isPattern } from "./options.ts";

/**
 * The methods are joined to one text in upper case, in which the asked method is searched. `*` is found for no method: then
 * nothing is sent.
 */
export function allowedMethods(value: Value | undefined): Listing {
  if (!value) return listedByDefault(...allMethods);
  if (value.kind === "null") return notSent;
  const listing = value.kind === "text" ? joinedNames(value) : listedTexts(value);
  if (listing.kind !== "listed") return listing;
  const names = listing.names.map((name) => ({ ...name, text: name.text.toUpperCase() }));
  const known = names.filter(({ text }) => text !== "*");
  return known.length === 0 ? notSent : { kind: "listed", names: known };
}

/** The asked headers that are listed come back, `*` stands for all of them. A text is one name, also with commas in it. */
export function allowedHeaders(value: Value | undefined): Listing {
  if (!value) return reflected;
  if (value.kind === "null") return notSent;
  const listing = listedTexts(value.kind === "text" ? { kind: "list", items: [value], node: value.node } : value);
  if (listing.kind !== "listed") return listing;
  if (listing.names.some(({ text }) => text === "*" || text === ".*")) return reflected;
  if (listing.names.some(({ text }) => isPattern(text))) {
    return { kind: "unknown", why: "a pattern decides about the headers" };
  }
  const names = listing.names.filter(({ text }) => !text.includes(","));
  return names.length === 0 ? notSent : { kind: "listed", names };
}

/** Sent as they are listed. */
export function exposedHeaders(value: Value | undefined): Listing {
  if (!value || value.kind === "null") return notSent;
  const listing = value.kind === "text" ? joinedNames(value) : listedTexts(value);
  return listing.kind === "listed" && listing.names.length === 0 ? notSent : listing;
}
