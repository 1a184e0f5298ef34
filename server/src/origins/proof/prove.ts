import type { OriginSet } from "../../policy/originSet.ts";
import type { Limits } from "../automaton/budget.ts";
import { originParts } from "../hosts/origin.ts";
import { ownersOf, placeOf } from "../hosts/registrable.ts";
import { isUndecided } from "../undecided.ts";
import { type Bounds, boundsOf, lets, type Way } from "./bounds.ts";
import type { Engine } from "./engine.ts";
import { namesIn } from "./names.ts";
import type { Proof } from "./proof.ts";
import { anybody, findIn, insecure, type Means, meansOf, others, strangers } from "./ways.ts";

type Verdict = Pick<Proof, "verdict" | "witness" | "sharedHost" | "otherOrigin" | "why">;

/** See `Prover.prove`. */
export function prove(set: OriginSet, trusted: readonly string[] | undefined, engine: Engine, limits: Limits): Proof {
  const means = meansOf(engine, limits);
  const bounds = boundsOf(set, trusted ? engine : alsoNaming(engine));
  const names = namesIn(set, engine);
  return {
    ...verdictOn(bounds, ownersOf(trusted ?? names), names, means),
    acceptsNull: containedIn(bounds.certain, "null") === true,
    acceptsHttp: findIn(bounds.certain, anybody(["http"], names), means).origin !== undefined,
  };
}

/** See `Prover.contains`. */
export function contains(set: OriginSet, origin: string, engine: Engine): boolean | undefined {
  const { certain, possible, why } = boundsOf(set, engine);
  const isCertain = containedIn(certain, origin);
  if (isCertain || why.length === 0) return isCertain;
  return containedIn(possible, origin) === false ? false : undefined;
}

/** See `Prover.insecureOrigin`. */
export function insecureOrigin(set: OriginSet, engine: Engine, limits: Limits): string | undefined {
  const means = meansOf(engine, limits);
  return findIn(boundsOf(set, engine).certain, insecure, means).origin;
}

function verdictOn(
  { certain, possible, why }: Bounds,
  owners: ReadonlySet<string>,
  names: readonly string[],
  means: Means,
): Verdict {
  const stranger = findIn(certain, strangers(owners), means);
  if (stranger.origin !== undefined) return unsafe(stranger.origin);
  const maybe = why.length > 0 ? findIn(possible, strangers(owners), means) : stranger;
  const doubt = maybe.origin === undefined ? maybe.why : why[0];
  if (doubt !== undefined) return { verdict: "unknown", why: doubt };
  const somebody = findIn(possible, anybody(["https", "http"], names), means);
  if (somebody.origin !== undefined || somebody.why !== undefined) return { verdict: "safe" };
  const other = findIn(possible, others, means).origin;
  return { verdict: "never-matches", ...(other !== undefined && { otherOrigin: other }) };
}

function unsafe(witness: string): Verdict {
  const { sharedHost } = placeOf(originParts(witness)?.host ?? "");
  return { verdict: "unsafe", witness, ...(sharedHost && { sharedHost }) };
}

function containedIn(ways: readonly Way[], origin: string): boolean | undefined {
  let undecided = false;
  for (const way of ways) {
    try {
      if (lets(way, origin)) return true;
    } catch (error) {
      if (!isUndecided(error)) throw error;
      undecided = true;
    }
  }
  return undecided ? undefined : false;
}

/** A pattern whose names are not known cannot be judged by them. */
function alsoNaming(engine: Engine): Engine {
  return {
    ...engine,
    compile: (pattern) => {
      engine.hostsNamedBy(pattern);
      return engine.compile(pattern);
    },
  };
}
