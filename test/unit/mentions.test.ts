import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { prefilters } from "../../server/src/engine/prefilter.ts";
import { adapters } from "../../server/src/frameworks/index.ts";
import { createMentions, mentionsIn, staysInLine } from "../../server/src/syntax/mentions.ts";
import { randomChange, randomFrom } from "../support/edits.ts";

const own = adapters.filter(({ wordsAreModules }) => !wordsAreModules).map(({ id, words }) => ({ name: id, words }));
const patterns = [...Object.entries(prefilters).map(([name, words]) => ({ name, words })), ...own];

describe("the words that texts are looked through for", () => {
  test.each(patterns)("$name: they can be told line by line, which is much faster", ({ words }) => {
    expect(staysInLine(words), "write [^\\S\\n]* for \\s*, and $ with the flag m for a next line").toBe(true);
    expect(lineBreaksIn(words)).toEqual([]);
  });

  test.each([
    { pattern: /a\s*b/, parts: ["\\s"] },
    { pattern: /[^ab]c/, parts: ["[^ab]"] },
    { pattern: /a\W/, parts: ["\\W"] },
    { pattern: /a[\s,]b/, parts: ["[\\s,]"] },
    { pattern: /a[\n,]b/, parts: ["[\\n,]"] },
    { pattern: /a\n/, parts: ["\\n"] },
    { pattern: /(?<=^a)b$/, parts: ["^", "$"] },
    { pattern: /^a[^\S\n]*.\$[$^]$/m, parts: [] },
    { pattern: /a[^\]\n]\[/, parts: [] },
    { pattern: /\[[^a]b/, parts: ["[^a]"] },
  ])("$pattern is judged rightly", ({ pattern, parts }) => {
    expect(lineBreaksIn(pattern)).toEqual(parts);
    expect(staysInLine(pattern)).toBe(parts.length === 0);
  });
});

const text = `import httpx
from flask_cors import CORS
CORS(app, resources={r"/api/*": {"origins": "*"}})
response.headers["Access-Control-Allow-Origin"] = "*"
cors({ origin: true, credentials: true });
fetch(
  "file:///etc/passwd",
);
include
  /etc/nginx/sites-enabled/*;
`;

describe("words while a text is typed", () => {
  test.each([1, 2, 3, 4])("all answers are those of the text as it is: seed %i", (seed) => {
    const random = randomFrom(seed);
    const document = TextDocument.create("file:///a.py", "python", 0, text);
    const mentionsOf = createMentions();
    for (let edit = 0; edit < 600; edit++) {
      if (edit % 60 === 0) TextDocument.update(document, [{ text }], edit);
      else TextDocument.update(document, [randomChange(document, random)], edit);
      const now = document.getText();
      const mentions = mentionsOf(now);
      const fresh = mentionsIn(now);
      for (const { name, words } of patterns) {
        if (random(4) === 0) continue; // not all are asked for each time
        expect(mentions(words), `${name} in ${JSON.stringify(now)}`).toBe(fresh(words));
      }
    }
  });

  test("a word goes when its last line goes", () => {
    const mentionsOf = createMentions();
    const lines = ["cors", "x", "cors"];
    const asked = [lines, ["co rs", "x", "cors"], ["co rs", "x", ""], ["co rs", "x", "corscors"], []];
    expect(asked.map((each) => mentionsOf(each.join("\n"))(/cors/))).toEqual([true, true, false, true, false]);
  });
});

/** The parts of a pattern that may match a line break, or that mean the ends of the whole text. */
function lineBreaksIn(pattern: RegExp): string[] {
  const found: string[] = [];
  const judge = ({ raw }: { raw: string }) => {
    if (new RegExp(raw, pattern.flags.replace("m", "")).test("\n")) found.push(raw);
  };
  const insideClass = new Set<object>();
  visitRegExpAST(new RegExpParser().parseLiteral(String(pattern)), {
    onAssertionEnter({ kind, raw }) {
      if ((kind === "start" || kind === "end") && !pattern.multiline) found.push(raw);
    },
    onCharacterClassEnter(node) {
      judge(node);
      for (const element of node.elements) insideClass.add(element);
    },
    onCharacterSetEnter: (node) => void (insideClass.has(node) || judge(node)),
    onCharacterEnter: (node) =>
      void (insideClass.has(node) || node.parent.type === "CharacterClassRange" || judge(node)),
  });
  return found;
}
