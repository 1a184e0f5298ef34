import type { ListedName, Listing } from "../../../policy/listing.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Value } from "../../../syntax/value.ts";

/** The texts of a list, each as a name that is sent. A list with anything else in it is unknown. */
export function listedTexts(value: Value): Listing {
  if (value.kind !== "list") return unknownNames(value);
  const names: ListedName[] = [];
  for (const item of value.items) {
    if (item.kind !== "text") return unknownNames(item);
    names.push({ text: item.value, span: spanOf(item.node) });
  }
  return { kind: "listed", names };
}

/** The names in one text that holds them all, separated by commas, as a header does. */
export function joinedNames(value: Value): Listing {
  if (value.kind !== "text") return unknownNames(value);
  const span = spanOf(value.node);
  const texts = value.value.split(",").map((text) => text.trim());
  return { kind: "listed", names: texts.filter((text) => text !== "").map((text) => ({ text, span })) };
}

/** Whether a listing holds `*`. */
export function holdsWildcard(listing: Listing): boolean {
  return listing.kind === "listed" && listing.names.some(({ text }) => text === "*");
}

function unknownNames(value: Value): Listing {
  return { kind: "unknown", why: value.kind === "unknown" ? value.why : "it is no list of names" };
}
