import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Value } from "../../../syntax/value.ts";
import { listOrText } from "../shared/options/lists.ts";

/** A list is joined with commas, a text is sent as it is (cors 2.8, `configureMethods`). */
export function allowedMethods(value: Value | undefined): Listing {
  return value ? listOrText(value) : listedByDefault("GET", "HEAD", "PUT", "PATCH", "POST", "DELETE");
}

/** What the preflight asks for is copied where nothing is listed (cors 2.8, `configureAllowedHeaders`). */
export function allowedHeaders(value: Value | undefined): Listing {
  return !value || isTruthy(value) === false ? reflected : names(value);
}

/** Nothing is sent where nothing is listed (cors 2.8, `configureExposedHeaders`). */
export function exposedHeaders(value: Value | undefined): Listing {
  return !value || isTruthy(value) === false ? notSent : names(value);
}

/** Of anything but a list and a text no headers are read (cors 2.8, `allowedHeaders && allowedHeaders.length`). */
function names(value: Value): Listing {
  if (value.kind === "list" || value.kind === "text" || value.kind === "unknown") return listOrText(value);
  return notSent;
}
