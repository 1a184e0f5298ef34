import { type Listing, notSent } from "../../../policy/listing.ts";
import type { Value } from "../../../syntax/value.ts";
import { joinedNames, listedTexts } from "../../reading/names.ts";

/** A list whose items are joined with commas, or a text that is sent as it is. */
export function listOrText(value: Value): Listing {
  return value.kind === "list" ? listedTexts(value) : joinedNames(value);
}

/** Whether a listing is known to hold nothing: it is joined to an empty text, which is sent by nobody or as nothing. */
export function isEmpty(listing: Listing): boolean {
  return listing.kind === "listed" && listing.names.every(({ text }) => text === "");
}

/** The same listing; none where it is empty. */
export function unlessEmpty(listing: Listing, otherwise: Listing = notSent): Listing {
  return isEmpty(listing) ? otherwise : listing;
}
