import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Tree } from "web-tree-sitter";
import { tooLarge } from "../../server/src/syntax/limits.ts";
import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { createParsers } from "../../server/src/syntax/parsers.ts";
import { parsers } from "../support/grammars.ts";

const limits = [
  { name: "an empty text", text: "", reason: undefined },
  { name: "1,000,000 bytes", text: "x\n".repeat(500_000), reason: undefined },
  { name: "1,000,001 bytes", text: `${"x\n".repeat(500_000)}x`, reason: "larger than 1 MB" },
  { name: "fewer characters, but more bytes", text: "é\n".repeat(333_334), reason: "larger than 1 MB" },
  { name: "few characters of two bytes", text: "é\n".repeat(200_000), reason: undefined },
  { name: "few characters of three bytes", text: "€\n".repeat(250_000), reason: undefined },
  { name: "not even half as many characters as bytes", text: "€\n".repeat(250_001), reason: "larger than 1 MB" },
  { name: "a line of 10,000 characters", text: `\n${"x".repeat(10_000)}\n`, reason: undefined },
  { name: "a line of 10,001 characters", text: `\n${"x".repeat(10_001)}\n`, reason: "Line 2 is longer than 10,000" },
  { name: "a last line without an end", text: `a\n${"x".repeat(10_001)}`, reason: "Line 2" },
  { name: "lone carriage returns", text: "x\r".repeat(6_000), reason: "Line 1" },
];

describe("limits", () => {
  test.each(limits)("$name", ({ text, reason }) => {
    const said = tooLarge(text);
    if (reason === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(reason);
  });
});

describe("a parse that takes too long", () => {
  const large = "def f(a, b):\n    return [a, b, {1: 2}]\n".repeat(20_000);

  test("is given up, and the next parse starts afresh", async () => {
    const wasm = (name: string) => readFile(new URL(`../../grammars/${name}.wasm`, import.meta.url));
    const hasty = createParsers({ wasm, parseBudget: 0 });
    await hasty.load("python");
    const given = createParsedText(hasty, "python");
    expect(given.parse(large)).toEqual({
      skipped: "The file took too long to parse and is not checked.",
      unfinished: true,
    });
    const small = given.parse("x = 1\n");
    expect("tree" in small && small.tree.rootNode.toString()).toContain("assignment");
    given.dispose();
  });

  test("goes on where it was given up when the same text is asked for again", async () => {
    const wasm = (name: string) => readFile(new URL(`../../grammars/${name}.wasm`, import.meta.url));
    const text = large.slice(0, 40_000);
    const hasty = createParsers({ wasm, parseBudget: 1 });
    await hasty.load("python");
    const given = createParsedText(hasty, "python");
    let parsed = given.parse(text);
    for (let slices = 1; "skipped" in parsed && slices < 10_000; slices++) parsed = given.parse(text);
    const whole = await withParsed(text, (tree) => tree.rootNode.toString());
    expect("tree" in parsed && parsed.tree.rootNode.toString()).toBe(whole);
    given.dispose();
  });
});

async function withParsed<T>(text: string, read: (tree: Tree) => T): Promise<T> {
  await parsers.load("python");
  const parsed = createParsedText(parsers, "python");
  const result = parsed.parse(text);
  if (!("tree" in result)) throw new Error(result.skipped);
  const value = read(result.tree);
  parsed.dispose();
  return value;
}

describe("characters of two code units", () => {
  test("are read as one wherever they stand", async () => {
    await parsers.load("javascript");
    const line = '"\\😀";\n';
    // Each code unit stands once at the end of what the parser reads in one piece.
    const torn = [...line].flatMap((_, shift) => {
      const parsed = createParsedText(parsers, "javascript");
      const result = parsed.parse(" ".repeat(shift) + line.repeat(3000));
      const escapes = "tree" in result ? result.tree.rootNode.descendantsOfType("escape_sequence") : [];
      const lengths = new Set(escapes.map((node) => node && node.endIndex - node.startIndex));
      parsed.dispose();
      return [...lengths];
    });
    expect(new Set(torn)).toEqual(new Set([3]));
  });

  test("a half one is read as it is", async () => {
    await parsers.load("javascript");
    const parsed = createParsedText(parsers, "javascript");
    const result = parsed.parse(`${"`\ud83d".repeat(999)}\ud83d`);
    expect("tree" in result && result.tree.rootNode.endIndex).toBe(1999);
    parsed.dispose();
  });
});

describe("incremental parsing", () => {
  test("an unchanged text is not parsed again", async () => {
    await parsers.load("python");
    const parsed = createParsedText(parsers, "python");
    const first = parsed.parse("x = 1\n");
    expect(parsed.parse("x = 1\n")).toEqual(first);
    parsed.dispose();
  });

  test("a grammar that could not be loaded is tried again", async () => {
    let attempts = 0;
    const flaky = createParsers({
      parseBudget: 1000,
      wasm: async (name) => {
        if (name === "python" && attempts++ === 0) throw new Error("cut off");
        return readFile(new URL(`../../grammars/${name}.wasm`, import.meta.url));
      },
    });
    await expect(flaky.load("python")).rejects.toThrow("cut off");
    await expect(flaky.load("python")).resolves.toBeUndefined();
  });
});
