import { type Guard, reachable, type State } from "./program.ts";

/** What look-behinds know of the text that has been read. */
export interface Behind {
  readonly id: number;
  /** The guards whose body ends here. */
  readonly held: ReadonlySet<Guard>;
  readonly next: (code: number) => Behind;
}

/**
 * What holds at the start of a text, for guards that look behind, each after those that it depends on. The threads of all
 * their bodies are followed together; equal sets of threads are one object, so that they can be compared.
 */
export function behindAtStart(guards: readonly Guard[]): Behind {
  const known = new Map<string, Behind>();
  const bodies = guards.map((guard) => ({ guard, body: new Set(reachable(guard.start)) }));

  function at(stepped: readonly State[]): Behind {
    const held = new Set<Guard>();
    const active = new Set<State>();
    for (const { guard, body } of bodies) {
      const threads = followed([guard.start, ...stepped.filter((state) => body.has(state))], held);
      for (const state of threads) active.add(state);
      if ([...threads].some(({ accepts }) => accepts === "here")) held.add(guard);
    }
    return interned(active, held);
  }

  function interned(active: ReadonlySet<State>, held: ReadonlySet<Guard>): Behind {
    const key = [...active]
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join();
    const same = known.get(key);
    if (same) return same;
    const successors = new Map<number, Behind>();
    const next = (code: number): Behind => {
      const successor = successors.get(code) ?? at(read(active, code));
      successors.set(code, successor);
      return successor;
    };
    const behind: Behind = { id: known.size, held, next };
    known.set(key, behind);
    return behind;
  }

  return at([]);
}

/** Whether a check of a guard that looks behind is passed. */
export function passes({ held }: Pick<Behind, "held">, guard: Guard): boolean {
  return held.has(guard) !== guard.negated;
}

function read(active: ReadonlySet<State>, code: number): State[] {
  return [...active].flatMap(({ edges }) => edges.filter(({ on }) => on[code]).map(({ to }) => to));
}

/** The threads and all that they become without reading. */
function followed(states: readonly State[], held: ReadonlySet<Guard>): ReadonlySet<State> {
  const threads = new Set(states);
  for (const { checks } of threads) {
    for (const { guard, to } of checks) if (passes({ held }, guard)) threads.add(to);
  }
  return threads;
}
