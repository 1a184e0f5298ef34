/** The parts of a pattern's source that look around, hold others, or may stand for a line end or for an end of the text. */
const parts = /\\.|\[(?:[^\]\\]|\\.)*\]|\(\?<?[=!]|\(|\)[*+{]?|[$^]/g;
const mayBeLineEnd = /\\[sSWDPpnxuc]/;

/**
 * How many runs of space with line ends in them a pattern may look across, told from the way it is written: those of `\s` in
 * what it only looks at. 0 where it stays in its line; undefined where it cannot be told, or where a match may hold a `\n`.
 * Spaces in a line are `[^\S\n]*`, and `$` with the flag `m` stands for what goes on in the next line.
 */
export function reachOf({ source, flags, multiline }: RegExp): number | undefined {
  if (/[ysv]/.test(flags)) return undefined;
  let runs = 0;
  const looksAround: boolean[] = [];
  for (const part of source.match(parts) ?? []) {
    if (part.startsWith("(")) looksAround.push(part.length > 1 || looksAround.at(-1) === true);
    else if (part.startsWith(")")) {
      looksAround.pop();
      if (part.length > 1 && runs > 0) return undefined; // a run that is repeated
    } else if (part === "\\s" && looksAround.at(-1)) runs++;
    else if (mayCross(part, multiline)) return undefined;
  }
  return runs;
}

function mayCross(part: string, multiline: boolean): boolean {
  if (part === "^" || part === "$") return !multiline;
  return part.startsWith("[^") ? !/\\[ns]/.test(part) : mayBeLineEnd.test(part);
}
