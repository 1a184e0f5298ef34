import { Undecided } from "../undecided.ts";

/** A place in a pattern that is read character by character; characters are code points. */
export interface Cursor {
  readonly characters: readonly string[];
  at: number;
}

export function cursorAt(text: string): Cursor {
  return { characters: [...text], at: 0 };
}

/** The next character, which stays; empty at the end. */
export function peek(cursor: Cursor, ahead = 0): string {
  return cursor.characters[cursor.at + ahead] ?? "";
}

/** The next character, which is consumed. A pattern that ends here is no valid one. */
export function take(cursor: Cursor): string {
  const character = peek(cursor);
  if (character === "") throw new Undecided("a pattern that ends too early");
  cursor.at++;
  return character;
}

/** Consumes a text if it comes next. */
export function takeIf(cursor: Cursor, text: string): boolean {
  const length = [...text].length;
  if (cursor.characters.slice(cursor.at, cursor.at + length).join("") !== text) return false;
  cursor.at += length;
  return true;
}

/** Consumes the longest run of characters that a class of one character matches, up to so many. */
export function takeWhile(cursor: Cursor, characterClass: RegExp, most = Number.POSITIVE_INFINITY): string {
  const start = cursor.at;
  while (cursor.at - start < most && characterClass.test(peek(cursor))) cursor.at++;
  return cursor.characters.slice(start, cursor.at).join("");
}

/** Consumes all up to and including a text; without it the pattern is no valid one. */
export function takeUntil(cursor: Cursor, end: string): string {
  let taken = "";
  while (!takeIf(cursor, end)) taken += take(cursor);
  return taken;
}
