import { type Listing, notSent } from "../../../../policy/listing.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";
import { joinedNames, listedTexts } from "../../../shared/reading/names.ts";
import { stringOf } from "./option.ts";

/** A list whose items are joined with commas, a text that is sent as it is, or the text of anything else. */
export function listOrText(value: Value): Listing {
  if (value.kind === "list") return joinedTexts(value);
  if (value.kind === "function") return { kind: "listed", names: [{ text: "(function)", span: spanOf(value.node) }] };
  const text = value.kind === "text" ? undefined : stringOf(value);
  return text === undefined ? joinedNames(value) : { kind: "listed", names: [{ text, span: spanOf(value.node) }] };
}

/** The texts of a list; `null` and `undefined` are joined as nothing. */
function joinedTexts(value: Value & { readonly kind: "list" }): Listing {
  const given = value.items.filter(({ kind }) => kind !== "null" && kind !== "undefined");
  return listedTexts({ ...value, items: given });
}

/** Whether a listing is known to hold nothing: it is joined to an empty text, which is sent by nobody or as nothing. */
export function isEmpty(listing: Listing): boolean {
  return listing.kind === "listed" && listing.names.every(({ text }) => text === "");
}

/** The same listing; none where it is empty. */
export function unlessEmpty(listing: Listing, otherwise: Listing = notSent): Listing {
  return isEmpty(listing) ? otherwise : listing;
}
