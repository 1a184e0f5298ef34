import { lettersOf } from "../automaton/alphabet.ts";
import type { Budget } from "../automaton/budget.ts";
import type { Program } from "../automaton/program.ts";
import { afterText, joinedBy, threadsOf } from "../automaton/reading.ts";
import { cheapestText, type Departure } from "../automaton/search.ts";
import type { Engine } from "./engine.ts";
import type { Shape } from "./shapes.ts";

type Scheme = keyof Shape["grammar"];

/** What a search needs to know: who is let in (all programs must agree), and how much it may cost. */
export interface Quest {
  readonly programs: readonly Program[];
  readonly engine: Engine;
  readonly budget: Budget;
  readonly schemes: readonly [Scheme, ...Scheme[]];
}

/** An example with `http:` is one letter shorter, but `https:` says more: so much that two letters more are well spent. */
const costOfScheme = { https: 0, http: 25 };

/**
 * The shortest origin of a shape that all programs let in, the readable ones first; undefined when there is none.
 * @throws {Undecided} when the budget ends before
 */
export function findOrigin({ grammar, never }: Shape, quest: Quest): string | undefined {
  const routes = quest.schemes.map((scheme) => ({
    text: `${scheme}://`,
    cost: costOfScheme[scheme],
    rest: grammar[scheme],
  }));
  return find(routes, never, quest);
}

/** The shortest text that matches a regular expression as a whole and that all programs let in. @throws {Undecided} */
export function findText(expression: string, quest: Quest): string | undefined {
  return find([{ text: "", cost: 0, rest: expression }], [], quest);
}

/** The start of a text, and the regular expression of what comes after it. */
interface Route {
  readonly text: string;
  readonly cost: number;
  readonly rest: string;
}

function find(routes: readonly Route[], never: readonly string[], { programs, engine, budget }: Quest) {
  const compiled = (source: string) =>
    engine.compile({ source, flags: "s", dialect: "javascript", matching: "fullmatch" });
  const excluded = never.map(compiled);
  const start = threadsOf(programs);
  const used = [...programs, ...excluded];
  const departures = routes.flatMap(({ text, cost, rest }): Departure[] => {
    const threads = afterText(start, text);
    if (threads.length === 0) return [];
    const shape = compiled(rest);
    used.push(shape);
    return [{ threads: joinedBy(threads, shape, excluded), text, cost }];
  });
  return cheapestText(departures, lettersOf(used.flatMap(({ classes }) => classes)), budget);
}
