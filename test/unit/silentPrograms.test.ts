import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";

const folder = new URL("../silent/python/", import.meta.url);

describe("whole Python programs that are right, or say nothing about who is let in", () => {
  test.each(readdirSync(folder))("%s", async (path) => {
    const text = readFileSync(new URL(path, folder), "utf8");
    const { findings, problems, hasError } = await check(text, "python", {}, { path });
    expect(hasError).toBe(false);
    expect(problems).toEqual([]);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
