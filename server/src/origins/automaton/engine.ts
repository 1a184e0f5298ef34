import { TooManyNodesError } from "refa";
import { suffixList } from "../hosts/suffixTree.ts";
import { hostsNamedBy } from "../patterns/names.ts";
import { parsePattern } from "../patterns/parse.ts";
import type { Engine } from "../proof/engine.ts";
import { Undecided } from "../undecided.ts";
import { compile } from "./compile.ts";

/** The engine that reads patterns. This module and what it imports are heavy: load it only when there is one to read. */
export const engine: Engine = {
  compile: (pattern) => withinReach(() => compile(parsePattern(pattern))),
  hostsNamedBy: (pattern) => withinReach(() => hostsNamedBy(parsePattern(pattern))),
  suffixes: suffixList,
};

/** Patterns come from users: one that is larger than the libraries can take is undecided, and no failure of ours. */
function withinReach<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooManyNodesError) throw new Undecided("a pattern whose automaton is too large");
    // What the engine throws when its stack is full; parsers and automata go down groups recursively.
    if (error instanceof RangeError) throw new Undecided("a pattern that is nested too deeply");
    throw error;
  }
}
