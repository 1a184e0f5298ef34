import type { Intent } from "../frameworks/adapter.ts";
import type { Proof, Prover } from "../origins/prover.ts";
import { isTrusted } from "../origins/trusted.ts";
import type { OriginSet } from "../policy/originSet.ts";
import { type Allowed, allowedEntries } from "./entries.ts";
import type { Question } from "./rule.ts";

/** An item of an allow-list that lets strangers in, with one of them. */
export interface Opening extends Allowed {
  readonly witness: string;
  /** The host that gives names to anyone, where the stranger has its name there. */
  readonly sharedHost?: string;
}

const tests: ReadonlySet<OriginSet["kind"]> = new Set([
  "pattern",
  "glob",
  "prefix",
  "suffix",
  "substring",
  "union",
  "intersection",
]);

/** Strangers with all sorts of names. */
const strangers = ["https://evil.com", "http://attacker.net:8080", "https://a.evil.org"];

/** Whether a set certainly lets in whoever comes. */
export function letsAnyoneIn(set: OriginSet, prover: Prover): boolean {
  return strangers.every((origin) => prover.contains(set, origin) === true);
}

/**
 * The items that are tests and that let in an origin which somebody can have who owns none of the names in them. An origin
 * that the user trusts is meant.
 */
export function openings({ policies, prover, trustedOrigins }: Question): Opening[] {
  return allowedEntries(policies).flatMap((allowed) => {
    const { set } = allowed.entry;
    const proof: Proof | undefined = tests.has(set.kind) ? prover.prove(set) : undefined;
    if (proof?.verdict !== "unsafe" || proof.witness === undefined) return [];
    if (isTrusted(proof.witness, trustedOrigins)) return [];
    const { witness, sharedHost } = proof;
    return [{ ...allowed, witness, ...(sharedHost !== undefined && { sharedHost }) }];
  });
}

/** A list of origins around which the test stays: of use where the test lets in all that are trusted. */
export function listBehind({ entry }: Opening, { prover, trustedOrigins }: Question): Intent[] {
  const isOfUse = trustedOrigins.length > 0 && trustedOrigins.every((one) => prover.contains(entry.set, one) === true);
  return isOfUse ? ["test-origin"] : [];
}
