import type { OriginPattern, OriginSet } from "../policy/originSet.ts";
import type { Limits } from "./automaton/budget.ts";
import { type Engine, noEngine, remembered, remembering } from "./proof/engine.ts";
import { namesIn } from "./proof/names.ts";
import type { Proof, Prover } from "./proof/proof.ts";
import { contains, insecureOrigin, prove } from "./proof/prove.ts";

export type { Proof, Prover } from "./proof/proof.ts";

/** What one pattern may take before it is undecided. */
export const usualLimits: Limits = { states: 40_000, milliseconds: 200, now: () => performance.now() };

/** A prover with an engine for patterns and limits. */
export function proverWith(engine: Engine, limits: Limits): Prover {
  const memory = remembering(engine);
  const proofs = remembered(([set, trusted]: readonly [OriginSet, readonly string[] | null]) =>
    prove(set, trusted ?? undefined, memory, limits),
  );
  const insecure = remembered((set: OriginSet) => insecureOrigin(set, memory, limits));
  return {
    prove: (set, trusted) => proofs([set, trusted ?? null]),
    contains: (set, origin) => contains(set, origin, memory),
    insecureOrigin: insecure,
    names: (set) => namesIn(set, memory),
  };
}

/**
 * The prover that is there from the start. It decides sets of single origins; patterns and text tests are unknown to it:
 * ask `needsEngine` whether a set holds any.
 */
export const lightProver: Prover = proverWith(noEngine, usualLimits);

let loaded: Promise<Prover> | undefined;

/** The prover for all sets. It is heavy, so it is loaded when it is first asked for, once. */
export function loadProver(): Promise<Prover> {
  loaded ??= import("./automaton/engine.ts").then(({ engine }) => warm(proverWith(engine, usualLimits)));
  return loaded;
}

/** What every proof needs is compiled here, lest the first pattern of a user runs into its time limit. */
function warm(prover: Prover): Prover {
  prover.prove({ kind: "suffix", text: "example.com" });
  return prover;
}

/** Whether a set holds something that only the loaded prover decides. Costs next to nothing. */
export function needsEngine(set: OriginSet): boolean {
  if (set.kind === "union" || set.kind === "intersection") return set.members.some(needsEngine);
  return ["pattern", "glob", "prefix", "suffix", "substring"].includes(set.kind);
}

/** What to prove of a pattern; see `OriginPattern`. */
export interface PatternQuestion {
  readonly matching: OriginPattern["matching"];
  readonly dialect?: OriginPattern["dialect"];
  readonly flags?: string;
  /** The registrable domains that are meant; without it those that the pattern names. */
  readonly trusted?: readonly string[];
}

/** What is certain about one pattern. */
export type PatternProof = Omit<Proof, "sharedHost" | "otherOrigin">;

/** Proves one pattern; see `Prover.prove`. */
export function provePattern(source: string, question: PatternQuestion, prover: Prover): PatternProof {
  const { matching, dialect = "javascript", flags = "", trusted } = question;
  const { verdict, witness, acceptsNull, acceptsHttp, why } = prover.prove(
    { kind: "pattern", source, flags, dialect, matching },
    trusted,
  );
  return {
    verdict,
    ...(witness !== undefined && { witness }),
    acceptsNull,
    acceptsHttp,
    ...(why !== undefined && { why }),
  };
}
