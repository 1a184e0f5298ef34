import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type * as Api from "../../server/src/hosts/api.ts";

const file: string = new URL("../../dist/api.js", import.meta.url).href;
const { checkText, judge, provePattern }: typeof Api = await import(file);

describe("the module", () => {
  test("checks a text at once", () => {
    const text = 'import cors from "cors";\napp.use(cors({ origin: true, credentials: true }));\n';
    const settings = { trustedOrigins: ["https://app.example.com"] };
    const [finding, ...more] = checkText(text, { language: "typescript", path: "api.ts", settings });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      path: "api.ts",
      line: 2,
      column: 24,
      endLine: 2,
      endColumn: 28,
      severity: "error",
    });
    expect(finding?.fixes[0]?.edits[0]?.newText).toBe('["https://app.example.com"]');
    expect(checkText("x = 1\n", { language: "python" })).toEqual([]);
  });

  test("says what it cannot use", () => {
    const language = "python";
    expect(() => checkText("", { language: "perl" as "python" })).toThrow('"perl" is none of python');
    expect(() => checkText("", { language, settings: { rules: { nope: "off" } } })).toThrow('no rule "nope"');
    expect(() => checkText(`cors ${"x".repeat(10_001)}`, { language })).toThrow("longer than 10,000 characters");
  });

  test("judges an exchange as the browsers do", () => {
    const rows = readFileSync(new URL("../truth/browsers.jsonl", import.meta.url), "utf8").split("\n");
    const row = JSON.parse(rows[0] ?? "");
    const { allowed, error, console } = row.chromium;
    expect(judge(row)).toMatchObject({ allowed, chromium: { error, console } });
  });

  test("proves a pattern", () => {
    expect(provePattern("^https://example\\.com", { matching: "search" })).toMatchObject({
      verdict: "unsafe",
      acceptsNull: false,
    });
    expect(provePattern("^(https)://\\1$", { matching: "search" })).toMatchObject({
      verdict: "unknown",
      why: "a back-reference",
    });
    expect(provePattern("https://example\\.com", { matching: "fullmatch", dialect: "python" })).toEqual({
      verdict: "safe",
      acceptsNull: false,
      acceptsHttp: false,
    });
  });
});
