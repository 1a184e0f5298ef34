import { differenceOf } from "../difference.ts";

/** The lines in which a text differs from what it was: offsets of line starts, ends before the `\n`. */
export interface ChangedLines {
  readonly start: number;
  /** Where they ended in the text as it was. */
  readonly endBefore: number;
  /** Where they end now. */
  readonly end: number;
}

/** The lines that have to be looked at again where one text became another one. */
export function changedLines(before: string, after: string): ChangedLines {
  const { start, end, inserted } = differenceOf(before, after);
  return {
    start: start === 0 ? 0 : before.lastIndexOf("\n", start - 1) + 1,
    endBefore: lineEnd(before, end),
    end: lineEnd(after, start + inserted),
  };
}

/** The start of the line that lies so many lines with something in them above the one that starts at `start`. */
export function linesAbove(text: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0 && at > 0; ) {
    const above = at < 2 ? 0 : text.lastIndexOf("\n", at - 2) + 1;
    if (text.slice(above, at).trim() !== "") left--;
    at = above;
  }
  return at;
}

/** The end of the line that lies so many lines with something in them below the one that ends at `end`. */
export function linesBelow(text: string, end: number, count: number): number {
  let at = end;
  for (let left = count; left > 0 && at < text.length; ) {
    const below = lineEnd(text, at + 1);
    if (text.slice(at, below).trim() !== "") left--;
    at = below;
  }
  return at;
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline;
}
