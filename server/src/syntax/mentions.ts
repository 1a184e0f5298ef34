import { differenceOf } from "./difference.ts";

/** Whether a pattern, neither global nor sticky, matches anywhere in a text. */
export type Mentions = (pattern: RegExp) => boolean;

/** Looks through a whole text, for each pattern anew. */
export function mentionsIn(text: string): Mentions {
  return (pattern) => pattern.test(text);
}

/** The parts of a pattern's source that may stand for a line break, or for an end of the text. */
const parts = /\\.|\[(?:[^\]\\]|\\.)*\]|[$^]/g;
const mayBeLineBreak = /\\[sSWDPpnxuc]/;

/**
 * Whether a pattern surely matches no `\n` and does not ask for the ends of the text, told from the way it is written:
 * spaces are `[^\S\n]*`, and `$` with the flag `m` stands for what goes on in the next line.
 */
export function staysInLine({ source, flags, multiline }: RegExp): boolean {
  if (/[gysv]/.test(flags)) return false;
  return (source.match(parts) ?? []).every((part) => {
    if (part === "^" || part === "$") return multiline;
    return part.startsWith("[^") ? /\\[ns]/.test(part) : !mayBeLineBreak.test(part);
  });
}

/** The lines of a text in which it differs from another one, as they are in both. */
interface ChangedLines {
  readonly gone: string;
  readonly come: string;
}

/**
 * Keeps what is known of one text while it is typed, and looks only through the lines that change: to look for the words of
 * all frameworks in a whole file of 10,000 lines takes a third of the time that an answer to a keystroke may take.
 * The answers are those of `mentionsIn`. Patterns that may match across lines are looked for everywhere.
 */
export function createMentions(): (text: string) => Mentions {
  let before: string | undefined;
  let known = new Map<RegExp, boolean>();
  let mentions: Mentions = () => false;
  return (text) => {
    if (text === before) return mentions;
    const lines = before === undefined ? undefined : changedLines(before, text);
    const knownBefore = known;
    const knownNow = new Map<RegExp, boolean>();
    mentions = (pattern) => {
      const answer =
        knownNow.get(pattern) ?? (lines && stillHas(knownBefore.get(pattern), pattern, lines)) ?? pattern.test(text);
      knownNow.set(pattern, answer);
      return answer;
    };
    before = text;
    known = knownNow;
    return mentions;
  };
}

/** Undefined where only the whole text can tell. */
function stillHas(had: boolean | undefined, pattern: RegExp, { gone, come }: ChangedLines): boolean | undefined {
  if (had === undefined || !staysInLine(pattern)) return undefined;
  if (pattern.test(come)) return true;
  return had && pattern.test(gone) ? undefined : had;
}

function changedLines(before: string, after: string): ChangedLines {
  const { start, end, inserted } = differenceOf(before, after);
  const lineStart = start === 0 ? 0 : before.lastIndexOf("\n", start - 1) + 1;
  return {
    gone: before.slice(lineStart, lineEnd(before, end)),
    come: after.slice(lineStart, lineEnd(after, start + inserted)),
  };
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline;
}
