import type { OriginPattern } from "../../policy/originSet.ts";
import type { Program } from "../automaton/program.ts";
import type { SuffixList } from "../hosts/suffixTree.ts";
import { Undecided } from "../undecided.ts";

/** What is too heavy to be there from the start: what reads regular expressions, and the public suffix list. */
export interface Engine {
  /** @throws {Undecided} with the reason why a pattern has no program */
  readonly compile: (pattern: OriginPattern) => Program;
  /** The hosts that a pattern spells. @throws {Undecided} */
  readonly hostsNamedBy: (pattern: OriginPattern) => readonly string[];
  readonly suffixes: SuffixList;
}

const noSuffixes = { isRule: false, children: new Map() };

/** Stands in for the engine as long as it is not loaded: decides nothing about patterns. */
export const noEngine: Engine = {
  compile: notLoaded,
  hostsNamedBy: notLoaded,
  suffixes: { rules: noSuffixes, exceptions: noSuffixes },
};

function notLoaded(): never {
  throw new Undecided("a pattern that has not been looked at");
}

/** More than most lists have patterns: where all rules ask for one after the other, none must be gone when the next rule asks. */
const mostRemembered = 2_000;

/** The engine with a memory: a pattern is compiled once. */
export function remembering({ compile, hostsNamedBy, suffixes }: Engine): Engine {
  return { compile: remembered(compile), hostsNamedBy: remembered(hostsNamedBy), suffixes };
}

/** A function with a memory for its last answers, what it refused to decide among them. */
export function remembered<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const answers = new Map<string, () => Answer>();
  return (question) => {
    const key = JSON.stringify(question);
    const known = answers.get(key) ?? settled(() => answer(question));
    answers.delete(key);
    answers.set(key, known);
    const [oldest] = answers.keys();
    if (answers.size > mostRemembered && oldest !== undefined) answers.delete(oldest);
    return known();
  };
}

/** Asks once, and gives the answer, or throws what was thrown, ever after. */
function settled<Answer>(ask: () => Answer): () => Answer {
  try {
    const answer = ask();
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
