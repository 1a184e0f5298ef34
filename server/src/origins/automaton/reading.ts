import { Undecided } from "../undecided.ts";
import { behindAtStart } from "./behind.ts";
import { firstCharacter, lastCharacter, type Program } from "./program.ts";
import { keyOf, read, settle, succeedAtEnd, type Threads } from "./threads.ts";

/** The threads that read a text which all of the programs are to let in, before its first character. */
export function threadsOf(programs: readonly Program[]): readonly Threads[] {
  const starts = programs.map(({ start }) => start);
  return settle(starts, [], behindAtStart(programs.flatMap(({ behind }) => behind)));
}

/**
 * The threads after a text.
 * @throws {Undecided} for characters that no origin holds: what patterns make of them was not kept
 */
export function afterText(threads: readonly Threads[], text: string): readonly Threads[] {
  let current = threads;
  for (let at = 0; at < text.length && current.length > 0; at++) {
    const code = text.charCodeAt(at);
    if (code < firstCharacter || code > lastCharacter) throw new Undecided("an origin with characters beyond ASCII");
    const next = current.flatMap((one) => read(one, code));
    current = [...new Map(next.map((one) => [keyOf(one), one])).values()];
  }
  return current;
}

/**
 * The threads with those of programs that start to read here, and that do not look behind. `also` is to let the rest of the
 * text in, and none of `never`.
 */
export function joinedBy(threads: readonly Threads[], also: Program, never: readonly Program[]): readonly Threads[] {
  return threads.flatMap(({ must, mustNot, behind }) =>
    settle([...must, also.start], [...mustNot, ...never.map(({ start }) => start)], behind),
  );
}

/** Whether all of the programs let a text in. */
export function letIn(programs: readonly Program[], text: string): boolean {
  return afterText(threadsOf(programs), text).some(succeedAtEnd);
}
