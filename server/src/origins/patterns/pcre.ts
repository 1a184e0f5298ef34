import { Undecided } from "../undecided.ts";
import { type Cursor, peek, take, takeIf, takeUntil, takeWhile } from "./cursor.ts";
import type { Dialect, Escape, Opening, Options, Translated } from "./dialect.ts";
import { character, classEscape, hexadecimal, sharedEscapes } from "./escapes.ts";
import { group, namedGroup, sharedOpening, unknownGroup } from "./openings.ts";
import { translate } from "./translate.ts";

const withoutEffect = "msDUuJ";

/** The syntax of PCRE (https://www.pcre.org/current/doc/html/pcre2pattern.html), as far as it can be rewritten exactly. */
const pcre: Dialect = { escape: escapeAfter, opening, repeatsFromNothing: false, posixClasses: true };

/**
 * A PCRE pattern with its flags, a letter each as in PHP's `imsuADU`, in JavaScript's syntax.
 * @throws {Undecided} for what has no exact equal
 */
export function fromPcre(source: string, flags: string): Translated {
  const options = withFlags({ ignoreCase: false, verbose: false }, flags.replaceAll("A", ""));
  return { source: translate(source, pcre, options), flags: "u", anchored: flags.includes("A") };
}

function withFlags({ ignoreCase, verbose }: Options, on: string, off = ""): Options {
  const unknown = [...on, ...off].find((flag) => !`i${withoutEffect}`.includes(flag));
  if (unknown) throw new Undecided(`the flag ${unknown}`);
  return { ignoreCase: (ignoreCase || on.includes("i")) && !off.includes("i"), verbose };
}

function escapeAfter(cursor: Cursor, inClass: boolean): Escape {
  const letter = take(cursor);
  if (letter === "x") return hexadecimalCode(cursor);
  if (letter === "h" || letter === "H") return classEscape(/[\t ]/, letter === "H");
  if (letter === "v" || letter === "V") return classEscape(/[\n-\r]/, letter === "V");
  if (letter === "N" && !inClass && peek(cursor) !== "{") return classEscape(/\n/, true);
  if (letter === "e") return character(0x1b);
  if (letter === "0") return character(Number.parseInt(`0${takeWhile(cursor, /[0-7]/, 2)}`, 8));
  if (/\d/.test(letter) || "gk".includes(letter)) throw new Undecided("a back-reference");
  if (letter === "Q" && !inClass) return { kind: "quoted", text: quoted(cursor) };
  if (letter === "E" && !inClass) return { kind: "quoted", text: "" };
  if (letter === "G" && !inClass) return { kind: "assertion", text: "^" };
  if (inClass && letter === "b") return character(0x08);
  const known = sharedEscapes[letter];
  if (known) return known;
  if (/[a-zA-Z]/.test(letter)) throw new Undecided(`the escape \\${letter}`);
  return character(letter.codePointAt(0) ?? 0);
}

function hexadecimalCode(cursor: Cursor): Escape {
  if (!takeIf(cursor, "{")) return hexadecimal(cursor, 2);
  const digits = takeUntil(cursor, "}");
  if (!/^[0-9a-fA-F]{1,6}$/.test(digits)) throw new Undecided("a character code");
  return character(Number.parseInt(digits, 16));
}

function quoted(cursor: Cursor): string {
  let text = "";
  while (peek(cursor) !== "" && !takeIf(cursor, "\\E")) text += take(cursor);
  return text;
}

function opening(cursor: Cursor, options: Options): Opening {
  if (peek(cursor) === "*") throw new Undecided("a backtracking verb");
  const shared = sharedOpening(cursor, options);
  if (shared) return shared;
  // It only numbers captures differently, which nothing here depends on.
  if (takeIf(cursor, "|")) return group(options);
  if (takeIf(cursor, "P<") || takeIf(cursor, "<")) return namedGroup(cursor, ">", options);
  if (takeIf(cursor, "'")) return namedGroup(cursor, "'", options);
  const on = takeWhile(cursor, /[imsUJ]/);
  const off = takeIf(cursor, "-") ? takeWhile(cursor, /[imsUJ]/) : "";
  const next = withFlags(options, on, off);
  if (takeIf(cursor, ":")) return group(next);
  return takeIf(cursor, ")") ? { kind: "options", options: next } : unknownGroup(cursor, on);
}
