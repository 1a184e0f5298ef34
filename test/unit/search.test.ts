import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { defaults } from "../../server/src/config/settings.ts";
import { analyze } from "../../server/src/engine/analyze.ts";
import { prefilters } from "../../server/src/engine/prefilter.ts";
import { adapters } from "../../server/src/frameworks/index.ts";
import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { reachOf } from "../../server/src/syntax/search/reach.ts";
import { createSearch, type Search, searchIn } from "../../server/src/syntax/search/search.ts";
import { benched, textOf } from "../bench/texts.ts";
import { randomChange, randomFrom } from "../support/edits.ts";
import { parsers } from "../support/grammars.ts";

const own = adapters.filter(({ wordsAreModules }) => !wordsAreModules).map(({ id, words }) => ({ name: id, words }));
const patterns = [...Object.entries(prefilters).map(([name, words]) => ({ name, words })), ...own];

describe("the words that texts are looked through for", () => {
  test.each(patterns)("$name: they can be told line by line, which is much faster", ({ words }) => {
    expect(reachOf(words), "write [^\\S\\n]* for \\s*, and $ with the flag m for a next line").toBe(0);
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
    expect(reachOf(pattern) === 0).toBe(parts.length === 0);
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

/** Patterns that look across line ends, or match there, in all ways that are told apart. */
const across = [
  /\buse(?=\s*\()/g,
  /(?<![\w$])app(?![\w$])(?!\s*\.\s*(?!(?:use|route)\b)[A-Za-z_$])/g,
  /\b\w+(?=\s*\(\s*(?:\w+\s*=\s*)?(?:app)\s*[,)])/g,
  /(?<=\bimport\s+)\w+/g,
  /(?<=\S\s+)\w(?=\s*\S\s*\S)/g,
  /\w+(?=(?:\s*,)*\s*\))/g,
  /\w\s*\w/g,
  /[^a]+/g,
  /^\w+$/gm,
  /^\w+/g,
  /x*/g,
];

/** The patterns that a file of a language is looked through for while it is analysed, with the places or without. */
function askedFor(grammar: (typeof benched)[number]) {
  const text = textOf(grammar, 40);
  const { mentions, occurrences } = searchIn(text);
  const asked = { mentions: [] as RegExp[], occurrences: [] as RegExp[] };
  const search: Search = {
    mentions(pattern) {
      asked.mentions.push(pattern);
      return mentions(pattern);
    },
    occurrences(pattern) {
      asked.occurrences.push(pattern);
      return occurrences(pattern);
    },
  };
  const parsed = createParsedText(parsers, grammar);
  analyze({ path: "main", grammar, text, parse: () => parsed.parse(text), search }, defaults);
  parsed.dispose();
  return asked;
}

describe("what is found while a text is typed", async () => {
  for (const grammar of benched) await parsers.load(grammar);
  const asked = benched.map((grammar) => askedFor(grammar));
  const places = asked.flatMap(({ occurrences }) => occurrences);
  const samples = [text, ...benched.map((grammar) => textOf(grammar, 40))];
  const found = [...across, ...places];

  test.each([1, 2, 3, 4])("all answers are those of the text as it is: seed %i", (seed) => {
    const random = randomFrom(seed);
    const document = TextDocument.create("file:///a.py", "python", 0, "");
    const kept = createSearch();
    for (let edit = 0; edit < 250; edit++) {
      const sample = samples[Math.floor(edit / 50) % samples.length] ?? "";
      if (edit % 50 === 0) TextDocument.update(document, [{ text: sample }], edit);
      else TextDocument.update(document, [randomChange(document, random)], edit);
      const now = document.getText();
      const search = kept(now);
      const fresh = searchIn(now);
      for (const { name, words } of patterns) {
        if (random(4) === 0) continue; // not all are asked for each time
        expect(search.mentions(words), `${name} in ${JSON.stringify(now)}`).toBe(fresh.mentions(words));
      }
      for (const pattern of found) {
        if (random(4) === 0) continue;
        expect(search.occurrences(pattern), `${pattern} in ${JSON.stringify(now)}`).toEqual(fresh.occurrences(pattern));
      }
    }
  });

  test("a word goes when its last line goes", () => {
    const search = createSearch();
    const lines = ["cors", "x", "cors"];
    const texts = [lines, ["co rs", "x", "cors"], ["co rs", "x", ""], ["co rs", "x", "corscors"], []];
    expect(texts.map((each) => search(each.join("\n")).mentions(/cors/))).toEqual([true, true, false, true, false]);
  });

  test("what is looked for in usual files is found line by line, which is much faster", () => {
    const words = asked.flatMap(({ mentions }) => mentions).filter((pattern) => reachOf(pattern) !== 0);
    const anywhere = places.filter((pattern) => reachOf(pattern) === undefined);
    expect(new Set([...words, ...anywhere].map(String))).toEqual(new Set());
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
