import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";

type Read = "with-credentials" | "without-credentials" | "blocked";

/** A configuration, and what a page on each origin could read of the answers that a real nginx gave. */
interface Row {
  readonly id: string;
  readonly note: string;
  readonly source: string;
  readonly startup_error: boolean;
  readonly expect: { readonly reads: Readonly<Record<string, Read>> };
}

const stranger = "https://evil.example";
const rows = readFileSync(new URL("../truth/nginx.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Row => JSON.parse(line))
  .filter((row) => !row.startup_error);

describe("what is found is what nginx answers", () => {
  test.each(rows)("$id $note", async ({ source, expect: { reads } }) => {
    const { findings, problems } = await check(source, "nginx");
    expect(problems).toEqual([]);
    const rules = findings.map(({ rule }) => rule);
    expect(rules.includes("reflected-origin-with-credentials")).toBe(reads[stranger] === "with-credentials");
    if (rules.includes("wildcard-origin-with-credentials")) expect(reads[stranger]).toBe("without-credentials");
  });
});
