import { Undecided } from "../undecided.ts";
import { type Cursor, peek, takeIf, takeUntil } from "./cursor.ts";
import type { Opening, Options } from "./dialect.ts";

/** What may follow `(?` in Python and PCRE, with JavaScript's opening for it. */
const groups = [
  [":", "(?:"],
  ["=", "(?="],
  ["!", "(?!"],
  ["<=", "(?<="],
  ["<!", "(?<!"],
] as const;

/**
 * Reads what follows an opening parenthesis as far as Python and PCRE agree on it; undefined where they do not, with the
 * cursor behind the question mark.
 */
export function sharedOpening(cursor: Cursor, options: Options): Opening | undefined {
  if (!takeIf(cursor, "?")) return group(options);
  const found = groups.find(([text]) => takeIf(cursor, text));
  if (found) return { kind: "group", open: found[1], options };
  if (takeIf(cursor, "#")) {
    takeUntil(cursor, ")");
    return { kind: "comment" };
  }
  if (takeIf(cursor, ">")) throw new Undecided("an atomic group");
  if (takeIf(cursor, "(")) throw new Undecided("a conditional group");
  return undefined;
}

/** A group whose name, up to the character that ends it, means nothing here. */
export function namedGroup(cursor: Cursor, end: string, options: Options): Opening {
  takeUntil(cursor, end);
  return group(options);
}

export function group(options: Options): Opening {
  return { kind: "group", open: "(?:", options };
}

/** Refuses a group that is neither shared nor known to the language. */
export function unknownGroup(cursor: Cursor, text: string): never {
  throw new Undecided(`the group (?${text}${peek(cursor)}`);
}
