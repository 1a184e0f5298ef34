/** Something that carries what was found out about it. */
export interface Remembering {
  readonly memory: Memory;
}

/** Answers by the question. Starts empty. */
export type Memory = Map<object, unknown>;

/**
 * Computes once for each thing what is asked of it, and keeps the answer with the thing itself. A `WeakMap` beside it would
 * hold on to it for longer: its values are strong until a full collection, so that all trees of a burst of keystrokes are
 * copied from generation to generation (10 ms of each keystroke in a large file).
 */
export function onceFor<Thing extends Remembering, Answer>(
  compute: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  return (thing) => {
    if (!thing.memory.has(compute)) thing.memory.set(compute, compute(thing));
    return thing.memory.get(compute) as Answer;
  };
}
