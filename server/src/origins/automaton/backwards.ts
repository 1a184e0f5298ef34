import { newState, type Program, reachable, type State } from "./program.ts";
import { afterText, threadsOf } from "./reading.ts";
import { after } from "./successors.ts";

/**
 * What may lie before the end of a stretch of the texts that a program lets in, read from the right. Look-arounds are taken
 * to hold, so more is thought possible than is. Equal endings of one program are one object.
 */
export interface Ending {
  /** The ending with a character before it; undefined where no stretch ends so. */
  readonly before: (code: number) => Ending | undefined;
  /** What may lie before this one or the other, which is of the same program. */
  readonly or: (other: Ending) => Ending;
  /** Whether the stretch may begin here. */
  readonly isWhole: boolean;
  readonly states: ReadonlySet<State>;
}

/** Which part of a text the stretch is: what may lie before it, which characters it holds, and what may come behind it. */
export interface Stretch {
  readonly prefixes: readonly string[];
  readonly codes: readonly number[];
  /** One character, and then one to so many others. */
  readonly tail: { readonly first: number; readonly codes: readonly number[]; readonly most: number };
}

/** Where a program that has let a text in already stays. */
const satisfied = newState("here");

/** The empty ending of a stretch; undefined where a program lets in no text that has it. */
export function endingOf(program: Program, { prefixes, codes, tail }: Stretch): Ending | undefined {
  const roots = rootsOf(program, prefixes);
  const within = statesFrom(roots, codes);
  const open = [...within].filter(({ accepts }) => accepts === "here");
  const sources = sourcesIn(within);
  const known = new Map<string, Ending>();

  function ending(states: Iterable<State>): Ending {
    const found = new Set(states);
    for (const state of found) for (const { on, from } of sources.get(state) ?? []) if (!on) found.add(from);
    const ids = [...found].map(({ id }) => id);
    const key = ids.sort((a, b) => a - b).join();
    const same = known.get(key) ?? endingAt(found);
    known.set(key, same);
    return same;
  }

  function endingAt(states: ReadonlySet<State>): Ending {
    const predecessors = new Map<number, Ending>();
    const before = (code: number): Ending => {
      const readers = [...states].flatMap((state) => sources.get(state) ?? []).filter(({ on }) => on?.[code]);
      const predecessor = predecessors.get(code) ?? ending([...readers.map(({ from }) => from), ...open]);
      predecessors.set(code, predecessor);
      return predecessor;
    };
    return {
      states,
      isWhole: roots.some((root) => states.has(root)),
      before: (code) => (before(code).states.size > 0 ? before(code) : undefined),
      or: (other) => ending([...states, ...other.states]),
    };
  }

  const last = [...within].filter((state) => state.accepts !== "no" || endsAfter(state, tail));
  return last.length > 0 ? ending(last) : undefined;
}

/** The ending with one or more characters before it of which each is one of the given; undefined where none can. */
export function beforeSome(ending: Ending, codes: readonly number[]): Ending | undefined {
  const found = new Set<Ending>();
  const follow = (one: Ending) => {
    for (const code of codes) {
      const before = one.before(code);
      if (before) found.add(before);
    }
  };
  follow(ending);
  for (const one of found) follow(one);
  const [first, ...others] = found;
  return others.reduce((all, one) => all?.or(one), first);
}

function rootsOf(program: Program, prefixes: readonly string[]): State[] {
  const own = new Set(reachable(program.start));
  const threads = prefixes.flatMap((prefix) => afterText(threadsOf([program]), prefix));
  return threads.flatMap(({ must }) => {
    const roots = must.filter((state) => own.has(state));
    return roots.length > 0 ? roots : [satisfied];
  });
}

/** The states that can be reached by reading some of the characters, or none. */
function statesFrom(roots: readonly State[], codes: readonly number[]): ReadonlySet<State> {
  const found = new Set(roots);
  for (const state of found) {
    for (const { to } of state.checks) found.add(to);
    for (const code of codes) for (const to of after(state, code)) found.add(to);
  }
  return found;
}

function endsAfter(state: State, { first, codes, most }: Stretch["tail"]): boolean {
  let current = statesFrom(after(state, first), []);
  for (let length = 0; length <= most; length++) {
    const states = [...current];
    if (states.some(({ accepts }) => accepts === "here" || (accepts !== "no" && length > 0))) return true;
    current = statesFrom(
      states.flatMap((one) => codes.flatMap((code) => [...after(one, code)])),
      [],
    );
  }
  return false;
}

/** The states from which each is reached, with the characters that are read; without them for checks. */
function sourcesIn(states: ReadonlySet<State>) {
  const sources = new Map<State, { on?: readonly boolean[]; from: State }[]>([...states].map((state) => [state, []]));
  for (const from of states) {
    for (const { on, to } of from.edges) sources.get(to)?.push({ on, from });
    for (const { to } of from.checks) sources.get(to)?.push({ from });
  }
  return sources;
}
