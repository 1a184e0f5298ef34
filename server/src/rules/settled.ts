import type { Known } from "../policy/known.ts";
import type { Listing } from "../policy/listing.ts";
import { writtenNames } from "../policy/listing.ts";
import type { Concern } from "../policy/options.ts";
import type { Policy } from "../policy/policy.ts";
import type { Span } from "../policy/span.ts";

/** The places of which nothing more is to be said once something is known to be wrong at the root of it. */
export function settledBy(policy: Policy, concern: Concern): Span[] {
  switch (concern) {
    case "nothing else":
      return [];
    case "origins":
      return originsOf(policy);
    case "everything":
      return [policy.span, ...originsOf(policy), ...settingsOf(policy)];
  }
}

function originsOf({ origins }: Policy): Span[] {
  return [origins.span, ...origins.entries.map(({ span }) => span)];
}

/** The settings may stand anywhere in the file. */
function settingsOf({ credentials, maxAge, privateNetwork, methods, headers, exposed }: Policy): Span[] {
  const names = [methods, headers, exposed].flatMap((listing: Listing) => writtenNames(listing));
  const values = [credentials, maxAge, privateNetwork].flatMap((value: Known<unknown>) =>
    "span" in value ? value : [],
  );
  return [...names, ...values].map(({ span }) => span);
}
