import { type Listing, listedByDefault, notSent } from "../../../policy/listing.ts";
import type { Value } from "../../../syntax/value.ts";
import { listedTexts } from "../../shared/reading/names.ts";

/** Sent as they are listed, `*` too; a text is gone through letter by letter. */
export function listedNames(value: Value | undefined, defaults: readonly string[]): Listing {
  if (!value) return defaults.length > 0 ? listedByDefault(...defaults) : notSent;
  if (value.kind === "text") return value.value === "" ? notSent : listedByDefault(...value.value);
  const listing = listedTexts(value);
  return listing.kind === "listed" && listing.names.length === 0 ? notSent : listing;
}
