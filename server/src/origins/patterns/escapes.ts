import { Undecided } from "../undecided.ts";
import { codesIn, complement } from "./codes.ts";
import { type Cursor, takeWhile } from "./cursor.ts";
import type { Escape } from "./dialect.ts";

/** The escapes that Python and PCRE share: characters, classes and assertions. On ASCII text Unicode makes no difference. */
export const sharedEscapes: Readonly<Record<string, Escape>> = {
  a: character(0x07),
  f: character(0x0c),
  n: character(0x0a),
  r: character(0x0d),
  t: character(0x09),
  d: { kind: "class", codes: codesIn(/\d/) },
  D: { kind: "class", codes: codesIn(/\D/) },
  s: { kind: "class", codes: codesIn(/\s/) },
  S: { kind: "class", codes: codesIn(/\S/) },
  w: { kind: "class", codes: codesIn(/\w/) },
  W: { kind: "class", codes: codesIn(/\W/) },
  A: { kind: "assertion", text: "^" },
  Z: { kind: "assertion", text: "$" },
  z: { kind: "assertion", text: "$" },
  b: { kind: "assertion", text: "\\b" },
  B: { kind: "assertion", text: "\\B" },
};

export function character(code: number): Escape {
  return { kind: "character", code };
}

/** A class and its complement, as an escape in lower case and in upper case. */
export function classEscape(characterClass: RegExp, negated: boolean): Escape {
  const codes = codesIn(characterClass);
  return { kind: "class", codes: negated ? complement(codes) : codes };
}

/** Reads exactly so many hexadecimal digits. */
export function hexadecimal(cursor: Cursor, digits: number): Escape {
  const text = takeWhile(cursor, /[0-9a-fA-F]/, digits);
  if (text.length !== digits) throw new Undecided("a character code with too few digits");
  return character(Number.parseInt(text, 16));
}
