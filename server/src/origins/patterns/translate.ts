import { Undecided } from "../undecided.ts";
import { readClass } from "./characterClass.ts";
import { classText, codesBetween, escaped, withBothCases } from "./codes.ts";
import { type Cursor, cursorAt, peek, take, takeIf, takeWhile } from "./cursor.ts";
import type { Dialect, Escape, Options } from "./dialect.ts";

/** What stands before a quantifier: nothing that it could repeat, something, or something that is repeated already. */
type Before = "nothing" | "item" | "repeated";

/** What has been read of the alternatives of one group. */
interface Reading {
  text: string;
  before: Before;
  options: Options;
}

/**
 * A pattern of another language in JavaScript's syntax with the flag `u`. It lets in the same ASCII texts under every
 * matching; captures are gone, and laziness, which never changes what is let in. `$` and `\Z` are the end: that they also
 * stand before a final line break does not matter for a header's value, which holds none.
 * @throws {Undecided} for what has no exact equal, and for what the language refuses to compile
 */
export function translate(source: string, dialect: Dialect, options: Options): string {
  const cursor = cursorAt(source);
  const text = alternatives(cursor, dialect, options);
  if (peek(cursor) !== "") throw new Undecided("a pattern with a surplus parenthesis");
  return text;
}

function alternatives(cursor: Cursor, dialect: Dialect, options: Options): string {
  const reading: Reading = { text: "", before: "nothing", options };
  while (peek(cursor) !== "" && peek(cursor) !== ")") {
    if (reading.options.verbose && skipsBlank(cursor)) continue;
    const character = take(cursor);
    if (character === "|") add(reading, "|", "nothing");
    else if (character === "(") readGroup(cursor, dialect, reading);
    else if (character === "[") add(reading, classText(readClass(cursor, dialect, reading.options)), "item");
    else if (character === ".") add(reading, ".", "item");
    else if (character === "^" || character === "$") add(reading, character, "nothing");
    else if (character === "\\") readEscape(dialect.escape(cursor, false), reading);
    else if ("*+?".includes(character)) readQuantifier(cursor, character, reading);
    else if (character === "{") readBraces(cursor, dialect, reading);
    else add(reading, literal(codeOf(character), reading.options), "item");
  }
  return reading.text;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function add(reading: Reading, text: string, before: Before): void {
  reading.text += text;
  reading.before = before;
}

function skipsBlank(cursor: Cursor): boolean {
  if (takeIf(cursor, "#")) {
    takeWhile(cursor, /[^\n]/);
    return true;
  }
  return takeWhile(cursor, /[ \t\n\r\v\f]/) !== "";
}

function literal(code: number, { ignoreCase }: Options): string {
  if (!ignoreCase) return escaped(code);
  if (code > 127) throw new Undecided("a letter beyond ASCII whose case is ignored");
  return /[a-z]/i.test(String.fromCodePoint(code)) ? classText(withBothCases(codesBetween(code, code))) : escaped(code);
}

function readEscape(meaning: Escape, reading: Reading): void {
  if (meaning.kind === "class") add(reading, classText(meaning.codes), "item");
  else if (meaning.kind === "assertion") add(reading, meaning.text, "nothing");
  else if (meaning.kind === "character") add(reading, literal(meaning.code, reading.options), "item");
  else for (const text of meaning.text) add(reading, literal(codeOf(text), reading.options), "item");
}

function readGroup(cursor: Cursor, dialect: Dialect, reading: Reading): void {
  const opening = dialect.opening(cursor, reading.options);
  if (opening.kind === "comment") return;
  if (opening.kind === "options") {
    reading.options = opening.options;
    reading.before = "nothing";
    return;
  }
  const inner = alternatives(cursor, dialect, opening.options);
  if (!takeIf(cursor, ")")) throw new Undecided("a group that is not closed");
  // JavaScript refuses to repeat an assertion that is not in a group of its own.
  const text = opening.open === "(?:" ? `(?:${inner})` : `(?:${opening.open}${inner}))`;
  add(reading, text, "item");
}

function readBraces(cursor: Cursor, dialect: Dialect, reading: Reading): void {
  const start = cursor.at;
  const least = takeWhile(cursor, /\d/);
  const comma = takeIf(cursor, ",") ? "," : "";
  const most = takeWhile(cursor, /\d/);
  const isQuantifier = least + comma !== "" && takeIf(cursor, "}");
  if (!isQuantifier) {
    cursor.at = start;
    add(reading, literal(0x7b, reading.options), "item");
    return;
  }
  if (least === "" && !dialect.repeatsFromNothing) throw new Undecided("a repetition without a minimum");
  readQuantifier(cursor, `{${least || "0"}${comma}${most}}`, reading);
}

function readQuantifier(cursor: Cursor, quantifier: string, reading: Reading): void {
  if (reading.before === "nothing") throw new Undecided("a repetition of nothing");
  if (reading.before === "repeated") throw new Undecided("a repetition of a repetition");
  if (peek(cursor) === "+") throw new Undecided("a possessive repetition");
  takeIf(cursor, "?");
  add(reading, quantifier, "repeated");
}
