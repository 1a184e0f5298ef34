import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";
import { predict } from "../support/predicting.ts";
import type { Reads } from "../support/truth.ts";

/** A program that puts its settings together, and what pages on some origins could read of its one route, sent with a cookie. */
interface Row {
  readonly name: string;
  readonly source: string;
  readonly reads: Readonly<Record<string, Reads>>;
  /** What the source tells is not enough; what is told has to be right. */
  readonly undecided?: true;
}

const file = new URL("../truth/pythonSettings.jsonl", import.meta.url);
const rows: readonly Row[] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const openToAll = /^(?:wildcard|reflected)-origin-with-credentials$/;

describe("programs that put their settings together", () => {
  test.each(rows.map((row) => [row.name, row] as const))("%s", async (_name, { name, source, reads, undecided }) => {
    const of = {
      id: name,
      framework: "",
      version: "",
      path: "app.py",
      manifest: null,
      startup_error: false,
      probes: {},
    };
    const { reads: told = {} } = await predict({ ...of, language: "python", source, expect: { reads } });
    for (const [origin, seen] of Object.entries(reads)) {
      expect(undecided ? [seen, "unknown"] : [seen], origin).toContain(told[origin]);
    }
    const { findings } = await check(source, "python");
    const isOpen = reads["https://evil.example"] === "with-credentials";
    expect(isOpen ? [] : findings.filter(({ rule }) => openToAll.test(rule))).toEqual([]);
  });
});
