import type { Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** Numbers in [0, limit), the same ones for the same seed (mulberry32). */
export type Random = (limit: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const pieces = [
  "\n",
  "\r\n",
  "\r",
  "  ",
  "\t",
  '"',
  "'",
  "`",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  ",",
  ";",
  "#",
  "//",
  "$",
  "~",
];
const words = ["*", "True", "true", "origin", "a", "😀", "é", "\ud83d", "\u0000", "if", "\\", "0"];

/** A change as an editor sends it: mostly typing, now and then a deletion or a moved line of the text itself. */
export function randomChange(document: TextDocument, random: Random): { range: Range; text: string } {
  const length = document.getText().length;
  const start = random(length + 1);
  const end = random(3) === 0 ? Math.min(length, start + random(40)) : start;
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    text: newText(document, random),
  };
}

function newText(document: TextDocument, random: Random): string {
  const kind = random(8);
  if (kind === 0) return "";
  if (kind > 1) return pick([...pieces, ...words], random);
  const from = random(document.getText().length + 1);
  return document.getText().slice(from, from + random(120));
}

function pick(from: readonly string[], random: Random): string {
  return from[random(from.length)] ?? "";
}
