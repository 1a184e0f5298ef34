import type { Prover } from "../../origins/prover.ts";
import { isOn } from "../../policy/known.ts";
import type { Listing } from "../../policy/listing.ts";
import type { Policy } from "../../policy/policy.ts";
import type { World } from "../../policy/world.ts";

/** All ways in which what the source leaves open may turn out, and what that is. */
export interface Worlds {
  readonly worlds: readonly World[];
  /** As the end of "it is not known, because". */
  readonly doubts: readonly string[];
}

/** The worlds in which policies may find themselves when an origin asks; one where they leave nothing open. */
export function worldsOf(policies: readonly Policy[], origin: string, prover: Prover): Worlds {
  const origins = policies.flatMap((policy) => originDoubt(policy, origin, prover));
  const credentials = policies.flatMap(({ credentials: on }) =>
    on.kind === "unknown" ? [`credentials: ${on.why}`] : [],
  );
  const lists = policies.flatMap(({ methods, headers }) => [
    ...listDoubt("methods", methods),
    ...listDoubt("headers", headers),
  ]);
  const choices = (doubts: readonly string[]) => (doubts.length > 0 ? [true, false] : [true]);
  const worlds = choices(origins).flatMap((lets) =>
    choices(credentials).flatMap((isOnIfUnknown) =>
      choices(lists).map(
        (unknownListsHoldAll): World => ({
          lets: (set, asking) => prover.contains(set, asking) ?? lets,
          isOn: (setting) => (setting.kind === "unknown" ? isOnIfUnknown : isOn(setting)),
          unknownListsHoldAll,
        }),
      ),
    ),
  );
  return { worlds, doubts: [...new Set([...origins, ...credentials, ...lists])] };
}

function originDoubt({ origins: { set } }: Policy, origin: string, prover: Prover): string[] {
  if (prover.contains(set, origin) !== undefined) return [];
  const { why } = prover.prove(set);
  return [`origins: ${why ?? "they cannot be told from the source"}`];
}

function listDoubt(what: string, listing: Listing): string[] {
  return listing.kind === "unknown" ? [`${what}: ${listing.why}`] : [];
}
