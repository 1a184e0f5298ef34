import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { check } from "../support/checking.ts";

describe.each([
  ["Python", "python"],
  ["JavaScript and TypeScript", "javascript"],
])("whole %s programs that are right, or say nothing about who is let in", (_, name) => {
  const folder = new URL(`../silent/${name}/`, import.meta.url);
  test.each(readdirSync(folder))("%s", async (path) => {
    const text = readFileSync(new URL(path, folder), "utf8");
    const { findings, problems, hasError } = await check(text, grammarOf(path) ?? "python", {}, { path });
    expect(hasError).toBe(false);
    expect(problems).toEqual([]);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
