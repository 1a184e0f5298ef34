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
    on.kind === "unknown" ? [{ what: "credentials", why: on.why }] : [],
  );
  const lists = policies.flatMap(({ methods, headers }) => [
    ...listDoubt("methods", methods),
    ...listDoubt("headers", headers),
  ]);
  const choices = (doubts: readonly Doubt[]) => (doubts.length > 0 ? [true, false] : [true]);
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
  return { worlds, doubts: inWords([...origins, ...credentials, ...lists]) };
}

interface Doubt {
  readonly what: string;
  readonly why: string;
}

/** Each reason once, behind all that it is the reason of. */
function inWords(doubts: readonly Doubt[]): string[] {
  const whats = new Map<string, Set<string>>();
  for (const { what, why } of doubts) whats.set(why, (whats.get(why) ?? new Set()).add(what));
  return [...whats].map(([why, what]) => `${[...what].join(", ")}: ${why}`);
}

function originDoubt({ origins: { set } }: Policy, origin: string, prover: Prover): Doubt[] {
  if (prover.contains(set, origin) !== undefined) return [];
  const { why } = prover.prove(set);
  return [{ what: "origins", why: why ?? "they cannot be told from the source" }];
}

function listDoubt(what: string, listing: Listing): Doubt[] {
  return listing.kind === "unknown" ? [{ what, why: listing.why }] : [];
}
