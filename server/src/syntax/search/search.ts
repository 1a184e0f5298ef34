import { type ChangedLines, changedLines, linesAbove, linesBelow } from "./changedLines.ts";
import { reachOf } from "./reach.ts";

/** A match, in UTF-16 offsets: `[start, end)`. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** What is found in one text. */
export interface Search {
  /** Whether a pattern, neither global nor sticky, matches anywhere. */
  mentions(pattern: RegExp): boolean;
  /** All matches of a global pattern, in order. */
  occurrences(pattern: RegExp): readonly Occurrence[];
}

/** Looks through a whole text, for each pattern anew. */
export function searchIn(text: string): Search {
  return {
    mentions: (pattern) => pattern.test(text),
    occurrences: (pattern) => allIn(text, pattern),
  };
}

/** By the flags and the source of a pattern. */
interface Found {
  readonly mentioned: Map<string, Mention>;
  readonly occurrences: Map<string, Kept>;
}

interface Mention {
  readonly is: boolean;
  readonly staysInLine: boolean;
}

interface Kept {
  readonly found: readonly Occurrence[];
  /** Of the pattern; undefined where it has to be looked for in the whole text. */
  readonly reach: number | undefined;
}

/** A text that was looked through, and what it became. */
interface Change {
  readonly lines: ChangedLines;
  readonly before: string;
  readonly after: string;
}

/**
 * Keeps what is known of one text while it is typed, and looks only through the lines that change: to look for the words of
 * all frameworks in a whole file of 10,000 lines takes half of the time that an answer to a keystroke may take.
 * The answers are those of `searchIn`. Patterns whose matches may hold line ends are looked for everywhere.
 */
export function createSearch(): (text: string) => Search {
  let before: string | undefined;
  let known: Found = { mentioned: new Map(), occurrences: new Map() };
  let search: Search = searchIn("");
  return (text) => {
    if (text === before) return search;
    const now: Found = { mentioned: new Map(), occurrences: new Map() };
    search = searchFrom(text, now, known, before);
    before = text;
    known = now;
    return search;
  };
}

function searchFrom(text: string, now: Found, known: Found, before: string | undefined): Search {
  const change = before === undefined ? undefined : { lines: changedLines(before, text), before, after: text };
  return {
    mentions(pattern) {
      const key = keyOf(pattern);
      const had = change && known.mentioned.get(key);
      const kept = now.mentioned.get(key) ??
        (had && change && stillMentioned(had, pattern, change)) ?? {
          is: pattern.test(text),
          staysInLine: had ? had.staysInLine : reachOf(pattern) === 0,
        };
      now.mentioned.set(key, kept);
      return kept.is;
    },
    occurrences(pattern) {
      const key = keyOf(pattern);
      const had = change && known.occurrences.get(key);
      const kept = now.occurrences.get(key) ??
        (had && change && stillFound(had, pattern, change)) ?? {
          found: allIn(text, pattern),
          reach: had ? had.reach : boundOf(pattern),
        };
      now.occurrences.set(key, kept);
      return kept.found;
    },
  };
}

function keyOf({ flags, source }: RegExp): string {
  return `${flags} ${source}`;
}

/** Undefined where only the whole text can tell. */
function stillMentioned(had: Mention, pattern: RegExp, { lines, before, after }: Change): Mention | undefined {
  if (!had.staysInLine) return undefined;
  if (pattern.test(after.slice(lines.start, lines.end))) return { ...had, is: true };
  return had.is && pattern.test(before.slice(lines.start, lines.endBefore)) ? undefined : had;
}

/** Undefined where only the whole text can tell. */
function stillFound({ found: had, reach }: Kept, pattern: RegExp, { lines, after }: Change): Kept | undefined {
  if (reach === undefined) return undefined;
  const moved = lines.end - lines.endBefore;
  const start = linesAbove(after, lines.start, reach);
  const end = linesBelow(after, lines.end, reach);
  // What is found from `start` to `end` may look as far around.
  const from = linesAbove(after, start, reach);
  const around = after.slice(from, linesBelow(after, end, reach));
  const again = allIn(around, pattern).map((found) => shifted(found, from));
  const found = [
    ...had.filter((each) => each.start < start),
    ...again.filter((each) => each.start >= start && each.start < end),
    ...had.filter((each) => each.start >= end - moved).map((each) => shifted(each, moved)),
  ];
  return { found, reach };
}

/** How far a pattern looks; undefined also where it matches nothing at all: such matches belong to no line. */
function boundOf(pattern: RegExp): number | undefined {
  return new RegExp(pattern).test("") ? undefined : reachOf(pattern);
}

function shifted({ start, end }: Occurrence, by: number): Occurrence {
  return { start: start + by, end: end + by };
}

function allIn(text: string, pattern: RegExp): Occurrence[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
