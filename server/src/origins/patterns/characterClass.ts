import { Undecided } from "../undecided.ts";
import { type Codes, codesBetween, codesIn, complement, noCodes, union, withBothCases } from "./codes.ts";
import { type Cursor, peek, take, takeIf, takeUntil } from "./cursor.ts";
import type { Dialect, Options } from "./dialect.ts";

/** Classes of POSIX on ASCII (https://www.pcre.org/current/doc/html/pcre2pattern.html#SEC10). */
const posix: Readonly<Record<string, Codes>> = {
  alnum: codesIn(/[a-zA-Z0-9]/),
  alpha: codesIn(/[a-zA-Z]/),
  ascii: complement(noCodes),
  blank: codesIn(/[ \t]/),
  cntrl: complement(codesIn(/[ -~]/)),
  digit: codesIn(/\d/),
  graph: codesIn(/[!-~]/),
  lower: codesIn(/[a-z]/),
  print: codesIn(/[ -~]/),
  punct: codesIn(/[!-/:-@[-`{-~]/),
  space: codesIn(/\s/),
  upper: codesIn(/[A-Z]/),
  word: codesIn(/\w/),
  xdigit: codesIn(/[0-9a-fA-F]/),
};

/**
 * The characters of a class of Python or PCRE, read from behind its opening bracket to behind the closing one. A bracket
 * that comes first is a member in both languages.
 */
export function readClass(cursor: Cursor, dialect: Dialect, options: Options): Codes {
  const negated = takeIf(cursor, "^");
  let codes = noCodes;
  for (let isFirst = true; isFirst || peek(cursor) !== "]"; isFirst = false) {
    codes = union(codes, readMembers(cursor, dialect, options));
  }
  take(cursor);
  const folded = options.ignoreCase ? withBothCases(codes) : codes;
  return negated ? complement(folded) : folded;
}

function readMembers(cursor: Cursor, dialect: Dialect, options: Options): Codes {
  if (dialect.posixClasses && /^\[[:.=]$/.test(peek(cursor) + peek(cursor, 1))) return readPosix(cursor);
  const first = readMember(cursor, dialect, options);
  // Behind an escape such as \w a hyphen is itself to PCRE, and an error to Python and to newer versions of PCRE.
  const isRange =
    peek(cursor) === "-" && peek(cursor, 1) !== "]" && (typeof first === "number" || !dialect.posixClasses);
  if (!isRange) return typeof first === "number" ? codesBetween(first, first) : first;
  take(cursor);
  const last = readMember(cursor, dialect, options);
  if (typeof first !== "number" || typeof last !== "number" || last < first) throw new Undecided("a range in a class");
  return codesBetween(first, last);
}

function readMember(cursor: Cursor, dialect: Dialect, options: Options): number | Codes {
  const character = take(cursor);
  const meaning = character === "\\" ? dialect.escape(cursor, true) : undefined;
  if (meaning?.kind === "class") return meaning.codes;
  if (meaning && meaning.kind !== "character") throw new Undecided("an escape in a class");
  const code = meaning?.code ?? character.codePointAt(0) ?? 0;
  if (code > 127 && options.ignoreCase) throw new Undecided("a letter beyond ASCII whose case is ignored");
  return code;
}

function readPosix(cursor: Cursor): Codes {
  take(cursor);
  if (!takeIf(cursor, ":")) throw new Undecided("a collating element");
  const negated = takeIf(cursor, "^");
  const codes = posix[takeUntil(cursor, ":]")];
  if (!codes) throw new Undecided("a class that is no POSIX class");
  return negated ? complement(codes) : codes;
}
