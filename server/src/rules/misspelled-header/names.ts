/** The headers of CORS answers in lower case, in the spelling to be written. */
const answers: ReadonlyMap<string, string> = new Map(
  [
    "Access-Control-Allow-Origin",
    "Access-Control-Allow-Credentials",
    "Access-Control-Allow-Methods",
    "Access-Control-Allow-Headers",
    "Access-Control-Expose-Headers",
    "Access-Control-Max-Age",
    "Access-Control-Allow-Private-Network",
    "Access-Control-Allow-Local-Network",
  ].map((name) => [name.toLowerCase(), name]),
);

/** Headers of requests, with the header that answers them. */
const requests: ReadonlyMap<string, string> = new Map([
  ["origin", "Access-Control-Allow-Origin"],
  ["access-control-request-method", "Access-Control-Allow-Methods"],
  ["access-control-request-headers", "Access-Control-Allow-Headers"],
]);

const fillers = ["access", "control", "allow", "allowed", "request"];
const subjects: readonly (readonly [word: string, name: string])[] = [
  ["origin", "Access-Control-Allow-Origin"],
  ["credentials", "Access-Control-Allow-Credentials"],
  ["methods", "Access-Control-Allow-Methods"],
  ["headers", "Access-Control-Allow-Headers"],
];

/** What a name is that is no header of a CORS answer, and the header that was meant. */
export interface Misspelling {
  readonly kind: "request header" | "misspelled";
  readonly meant: string;
}

/**
 * Compares the name of a header with those that browsers know. Undefined where it is one of them, in any case, and where
 * it is like none of them: an application may have headers of its own.
 */
export function misspelling(name: string): Misspelling | undefined {
  const lower = name.toLowerCase();
  if (answers.has(lower)) return undefined;
  const request = requests.get(lower);
  if (request) return { kind: "request header", meant: request };
  const meant = meantBy(lower.trim().replace(/\s*:$/, ""));
  return meant === undefined ? undefined : { kind: "misspelled", meant };
}

function meantBy(lower: string): string | undefined {
  const exact = answers.get(lower);
  if (exact) return exact;
  const words = lower.split(/[-_]+/);
  const rest = words.filter((word) => !fillers.some((filler) => isLike(word, filler, 1)));
  // The words that make it a name of CORS have to be there, however they are written.
  if (words.length - rest.length < 2) return undefined;
  const [first = "", second, ...others] = rest;
  if (others.length > 0) return undefined;
  if (/^expos/.test(first))
    return !second || isLike(second, "headers", 2) ? "Access-Control-Expose-Headers" : undefined;
  if (first === "maxage" || (first === "max" && second !== undefined && isLike(second, "age", 1))) {
    return "Access-Control-Max-Age";
  }
  return second === undefined ? subjects.find(([word]) => isLike(first, word, 2))?.[1] : undefined;
}

/** Whether two words differ in at most `most` letters that are wrong, missing or too many (Levenshtein). */
function isLike(word: string, other: string, most: number): boolean {
  if (Math.abs(word.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...word].entries()) {
    const next = [index + 1];
    for (const [column, wanted] of [...other].entries()) {
      const changed = (row[column] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) <= most;
}
