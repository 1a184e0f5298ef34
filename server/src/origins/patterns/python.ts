import { Undecided } from "../undecided.ts";
import { type Cursor, take, takeIf, takeWhile } from "./cursor.ts";
import type { Dialect, Escape, Opening, Options, Translated } from "./dialect.ts";
import { character, hexadecimal, sharedEscapes } from "./escapes.ts";
import { group, namedGroup, sharedOpening, unknownGroup } from "./openings.ts";
import { translate } from "./translate.ts";

const withoutEffect = "amsu";

/** The syntax of Python's `re` (https://docs.python.org/3/library/re.html#regular-expression-syntax). */
const python: Dialect = { escape: escapeAfter, opening, repeatsFromNothing: true, posixClasses: false };

/**
 * A pattern of Python's `re` with its flags, a letter each as in `(?aimsux)`, in JavaScript's syntax.
 * @throws {Undecided} for what has no exact equal
 */
export function fromPython(source: string, flags: string): Translated {
  const options = withFlags({ ignoreCase: false, verbose: false }, flags);
  const global = /^(?:\(\?[aimsux]+\))*/.exec(source)?.[0] ?? "";
  const all = withFlags(options, global.replaceAll(/\W/g, ""));
  return { source: translate(source.slice(global.length), python, all), flags: "u", anchored: false };
}

function withFlags(options: Options, on: string, off = ""): Options {
  const unknown = [...on, ...off].find((flag) => !`ix${withoutEffect}`.includes(flag));
  if (unknown) throw new Undecided(`the flag ${unknown}`);
  const next = (flag: string, now: boolean) => (now || on.includes(flag)) && !off.includes(flag);
  return { ignoreCase: next("i", options.ignoreCase), verbose: next("x", options.verbose) };
}

function escapeAfter(cursor: Cursor, inClass: boolean): Escape {
  const letter = take(cursor);
  if (letter === "x") return hexadecimal(cursor, 2);
  if (letter === "u") return hexadecimal(cursor, 4);
  if (letter === "U") return hexadecimal(cursor, 8);
  if (letter === "v") return character(0x0b);
  if (letter === "0") return character(Number.parseInt(`0${takeWhile(cursor, /[0-7]/, 2)}`, 8));
  if (/\d/.test(letter)) throw new Undecided("a back-reference");
  if (inClass && letter === "b") return character(0x08);
  const known = sharedEscapes[letter];
  if (known) return known;
  if (/[a-zA-Z]/.test(letter)) throw new Undecided(`the escape \\${letter}`);
  return character(letter.codePointAt(0) ?? 0);
}

function opening(cursor: Cursor, options: Options): Opening {
  const shared = sharedOpening(cursor, options);
  if (shared) return shared;
  if (takeIf(cursor, "P<")) return namedGroup(cursor, ">", options);
  if (takeIf(cursor, "P=")) throw new Undecided("a back-reference");
  const on = takeWhile(cursor, /[a-zA-Z]/);
  const off = takeIf(cursor, "-") ? takeWhile(cursor, /[a-zA-Z]/) : "";
  return takeIf(cursor, ":") ? group(withFlags(options, on, off)) : unknownGroup(cursor, on);
}
