import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plain, reading } from "../support/pythonWorth.ts";

/** A program that hands something to `use(…)`, and what that was when Python 3.11 ran it with an empty environment. */
interface Row {
  readonly about: string;
  readonly name: string;
  readonly text: string;
  readonly python: unknown;
  /** Read as Python's value, as one of several by the branch that is taken, or not known. */
  readonly read: "same" | "choice" | "unknown";
}

const file = new URL("../truth/pythonValues.jsonl", import.meta.url);
const rows: readonly Row[] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

/** Without the order of sets, which Python does not promise. */
function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inAnyOrder).toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inAnyOrder(inner)]));
}

const text = (value: unknown) => JSON.stringify(value);
const subjects = [...new Set(rows.map(({ about }) => about))];

describe.each(subjects)("a value is what Python makes of it: %s", (subject) => {
  const own = rows.filter(({ about }) => about === subject);
  test.each(own.map((row) => [row.name, row] as const))("%s", async (_name, { text: program, python, read }) => {
    const [found, isChoice] = await reading(
      program,
      (_source, value) => [plain(value), value.kind === "choice"] as const,
    );
    const answers = isChoice && found ? Object.values(found) : [found];
    if (read === "unknown" && text(found).includes('"?"')) return;
    expect(answers.map(inAnyOrder)).toContainEqual(inAnyOrder(python));
    if (read === "same") expect(answers).toHaveLength(1);
  });
});
