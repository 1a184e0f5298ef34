import { describe, expect, test } from "vitest";
import type { Tree } from "web-tree-sitter";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { createParsedText, type Parsed } from "../../server/src/syntax/parsedText.ts";
import type { Parsers } from "../../server/src/syntax/parsers.ts";
import { textOf } from "../bench/texts.ts";
import { type Random, randomFrom } from "../support/edits.ts";
import { parsers } from "../support/grammars.ts";
import { truthRows } from "../support/truth.ts";

/** How many edits each grammar is asked about. */
const rounds = 1500;

/** Words that mean something else in another place, and what ends, opens or joins statements. */
const typed = {
  javascript: [
    "async ",
    "await ",
    "of ",
    "in ",
    "get ",
    "static ",
    "let ",
    "=>",
    "/",
    "`",
    "<",
    ">",
    ";",
    "\n",
    "++",
    "/*",
    "//",
  ],
  typescript: [
    "async ",
    "type ",
    "as ",
    "is ",
    "<",
    ">",
    "abstract ",
    "declare ",
    "satisfies ",
    "!",
    "?",
    ":",
    ";",
    "\n",
    "/",
  ],
  python: [
    "async ",
    "await ",
    "match ",
    "case ",
    "print ",
    "exec ",
    "if ",
    "\n",
    "\n    ",
    '"',
    "'''",
    "\\",
    "#",
    ":",
    ";",
    "lambda ",
  ],
  nginx: [";", "{", "}", "#", "\n", '"', "$", "\\", " if ", " ~ "],
} as const;
const everywhere = ["a", "B", "0", "_", " ", "  ", "(", ")", "[", "{", ",", ".", "=", "é", "😀", "://", "*"];

const javascript = truthRows("javascript.jsonl").map(({ source }) => source);
const texts = {
  javascript,
  typescript: javascript,
  python: truthRows("python.jsonl").map(({ source }) => source),
  nginx: truthRows("nginx.jsonl").map(({ source }) => source),
};

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function randomChange(text: string, words: readonly string[], random: Random): Change {
  const start = random(text.length + 1);
  const end = random(3) === 0 ? Math.min(text.length, start + 1 + random(4)) : start;
  const chosen = random(2) === 0 ? words : everywhere;
  const written = end > start && random(2) === 0 ? "" : (chosen[random(chosen.length)] ?? "");
  return { start, end, text: written };
}

/** The nodes with their places and what they are to their parents. */
function spellOut(parsed: Parsed): string {
  if ("skipped" in parsed) return parsed.skipped;
  const { tree } = parsed;
  const nodes = [tree.rootNode.toString()];
  const cursor = tree.walk();
  for (let more = true; more; more = cursor.gotoFirstChild() || goOn(cursor)) {
    const { startPosition: from, endPosition: to, startIndex, endIndex } = cursor;
    nodes.push(`${cursor.nodeType} ${startIndex}-${endIndex} ${from.row}:${from.column}-${to.row}:${to.column}`);
  }
  cursor.delete();
  return nodes.join("\n");
}

function goOn(cursor: ReturnType<Tree["walk"]>): boolean {
  while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return false;
  return true;
}

function fresh(grammar: Grammar, text: string): string {
  const parsed = createParsedText(parsers, grammar);
  const spelled = spellOut(parsed.parse(text));
  parsed.dispose();
  return spelled;
}

/** A document that is edited, and how often its whole text was parsed. */
function edited(grammar: Grammar, first: string) {
  const whole = { text: first, parses: 0 };
  const counting: Parsers = {
    ...parsers,
    parse(asked, text, old) {
      if (text === whole.text) whole.parses++;
      return parsers.parse(asked, text, old);
    },
  };
  const parsed = createParsedText(counting, grammar);
  parsed.parse(first);
  return {
    whole,
    parsed,
    change({ start, end, text }: Change) {
      const before = whole.text;
      whole.text = before.slice(0, start) + text + before.slice(end);
      parsed.changed({ start, end, inserted: text.length }, before, whole.text);
    },
  };
}

describe("a change inside of one statement gives the tree of a fresh parse", () => {
  test.each(["javascript", "typescript", "python", "nginx"] as const)("%s", async (grammar) => {
    await parsers.load(grammar);
    const random = randomFrom(5);
    let kept = 0;
    for (let round = 0; round < rounds; round += 10) {
      const { whole, parsed, change } = edited(grammar, texts[grammar][random(texts[grammar].length)] ?? "");
      for (let step = 0; step < 10; step++) {
        const before = whole.text;
        const { parses } = whole;
        for (let more = 0; more <= random(3); more++) change(randomChange(whole.text, typed[grammar], random));
        const tree = parsed.parse(whole.text);
        if (whole.parses === parses) {
          kept++;
          expect(spellOut(tree), whole.text).toBe(fresh(grammar, whole.text));
        }
        change({ start: 0, end: whole.text.length, text: before }); // the next one starts from a text without mistakes
        parsed.parse(before);
      }
      parsed.dispose();
    }
    expect(kept / rounds, "or it is never tried").toBeGreaterThan(0.05);
  });
});

const wrapped = `module.exports = (app) => {\n${textOf("javascript", 1000)}};\n`;

describe("what is typed inside of a statement does not have the whole text parsed", () => {
  test.each([
    { name: "JavaScript", grammar: "javascript", text: textOf("javascript", 1000) },
    { name: "JavaScript in a function that is the whole file", grammar: "javascript", text: wrapped },
    { name: "TypeScript", grammar: "typescript", text: textOf("typescript", 1000) },
    { name: "Python", grammar: "python", text: textOf("python", 1000) },
  ] as const)("$name", async ({ grammar, text }) => {
    await parsers.load(grammar);
    const { whole, parsed, change } = edited(grammar, text);
    const middle = text.indexOf("items", text.length / 2) + 3;
    for (const letter of "Listed") {
      change({ start: middle, end: middle, text: letter });
      parsed.parse(whole.text);
    }
    expect(whole.parses).toBe(1);
    expect(spellOut(parsed.parse(whole.text))).toBe(fresh(grammar, whole.text));
    parsed.dispose();
  });
});
