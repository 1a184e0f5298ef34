import type { OriginPattern } from "../../policy/originSet.ts";
import { remembered } from "../proof/engine.ts";
import type { Prover } from "../prover.ts";
import { choicesFor, type Edit } from "./edits.ts";
import { meantBy } from "./meant.ts";
import { sourceOf, type Token, tokensOf } from "./tokens.ts";

/** More candidates than this are not proved for one pattern. */
const mostCandidates = 80;

/** What a tightened pattern is to be. */
export interface Goal {
  /** Origins that the user trusts: they stay in. */
  readonly trusted?: readonly string[];
  /** Lets in no `http:` origin of the internet either. */
  readonly isSecure?: boolean;
}

/**
 * The smallest edit of a pattern that lets no stranger and no `null` in and keeps those who are meant: dots are escaped, an
 * open start or end is closed, `.*` before a host becomes whole labels. Gives the new source in the pattern's language;
 * undefined where the pattern needs no edit, or where none of those helps. Whatever comes out is proved.
 */
export function tightened(pattern: OriginPattern, prover: Prover, goal: Goal = {}): string | undefined {
  const { source, flags, dialect, matching } = pattern;
  const answer = answers.get(prover) ?? remembered(([one, wanted]: Question) => search(one, prover, wanted));
  answers.set(prover, answer);
  return answer([{ source, flags, dialect, matching }, goal]);
}

type Question = readonly [pattern: OriginPattern, goal: Goal];

/** The candidates of a pattern are many: they are proved once. */
const answers = new WeakMap<Prover, (question: Question) => string | undefined>();

function search(pattern: OriginPattern, prover: Prover, goal: Goal): string | undefined {
  const { flags, dialect, matching } = pattern;
  const setOf = (source: string) => ({ kind: "pattern", source, flags, dialect, matching }) as const;
  const meant = meantBy(setOf(pattern.source), goal.trusted ?? [], prover);
  if (meant.length === 0) return undefined;
  const strangers = new Set<string>(["null"]);
  const isGood = (source: string): boolean => {
    const set = setOf(source);
    const lets = (origin: string) => prover.contains(set, origin) === true;
    if (!meant.every(lets) || [...strangers].some(lets)) return false;
    const { verdict, witness } = prover.prove(set);
    if (witness !== undefined) strangers.add(witness);
    return verdict === "safe" && !(goal.isSecure && prover.insecureOrigin(set) !== undefined);
  };
  return candidatesFor(pattern).find((source) => source !== pattern.source && isGood(source));
}

interface Candidate {
  readonly tokens: readonly Token[];
  readonly edits: number;
}

/** All that the edits can make of a pattern, those with fewer edits first. */
function candidatesFor(pattern: OriginPattern): string[] {
  let candidates: Candidate[] = [{ tokens: tokensOf(pattern.source), edits: 0 }];
  for (const choice of choicesFor(pattern)) {
    candidates = candidates.flatMap((candidate) => [candidate, ...choice.flatMap((edit) => edited(candidate, edit))]);
  }
  const ordered = candidates.toSorted((a, b) => a.edits - b.edits).slice(0, mostCandidates);
  return [...new Set(ordered.map(({ tokens }) => sourceOf(tokens)))];
}

function edited({ tokens, edits }: Candidate, edit: Edit): Candidate[] {
  const changed = edit(tokens);
  return changed ? [{ tokens: changed, edits: edits + 1 }] : [];
}
