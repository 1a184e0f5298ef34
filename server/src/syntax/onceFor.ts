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

/** The same of each part of a thing, such as a node of a source: once for each `id`. */
export function onceForEach<Thing extends Remembering, Part extends { readonly id: number }, Answer>(
  compute: (thing: Thing, part: Part) => Answer,
): (thing: Thing, part: Part) => Answer {
  const known = onceFor((_: Thing) => new Map<number, Answer>());
  return (thing, part) => {
    const answers = known(thing);
    if (!answers.has(part.id)) answers.set(part.id, compute(thing, part));
    return answers.get(part.id) as Answer;
  };
}

/** The same of each name in a thing. */
export function onceForName<Thing extends Remembering, Name extends string, Answer>(
  compute: (thing: Thing, name: Name) => Answer,
): (thing: Thing, name: Name) => Answer {
  const known = onceFor((_: Thing) => new Map<Name, Answer>());
  return (thing, name) => {
    const answers = known(thing);
    if (!answers.has(name)) answers.set(name, compute(thing, name));
    return answers.get(name) as Answer;
  };
}
