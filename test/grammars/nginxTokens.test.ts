import { describe, expect, it } from "vitest";
import type { Node, Tree } from "web-tree-sitter";
import { readCorpus } from "./corpus.ts";
import { complaints, nginxParser, withTree } from "./nginxParser.ts";
import { applyEdit, piece, randomEdit } from "./nginxPieces.ts";
import { readAsNginx, type Statement } from "./nginxTokens.ts";
import { pick, type Random, seeded } from "./random.ts";

const texts = readCorpus(new URL("../../grammars/nginx/test/corpus/", import.meta.url)).map(({ text }) => text);
const parser = await nginxParser();

describe("nginx's own tokenizer and the grammar", () => {
  // byte order marks and NUL are letters to nginx, and passed over here
  it.each([1, 2, 3, 4])("agree on every text that nothing is missing in, seed %i", (seed) => {
    const random = seeded(seed);
    let agreed = 0;
    for (let round = 0; round < 1000; round++) {
      const text = randomText(random).replace(/[\uFEFF\0]/g, "");
      const expected = readAsNginx(text);
      const found = withTree(parser, text, (tree) => (isComplete(tree) ? statements(tree.rootNode) : undefined));
      if (found === undefined || expected === undefined) continue;
      expect(found, JSON.stringify(text)).toEqual(expected);
      agreed++;
    }
    expect(agreed).toBeGreaterThan(100);
  });

  it.each([5, 6, 7, 8])("no text at all is an error, seed %i", (seed) => {
    const random = seeded(seed);
    for (let round = 0; round < 1000; round++) {
      const text = randomText(random);
      expect(
        withTree(parser, text, (tree) => tree.rootNode.hasError),
        JSON.stringify(text),
      ).toBe(false);
    }
  });
});

function randomText(random: Random): string {
  if (random(2) === 0) return Array.from({ length: random(60) }, () => piece(random)).join("");
  let text = pick(random, texts);
  for (let edits = random(5); edits >= 0; edits--) text = applyEdit(text, randomEdit(random, text));
  return text;
}

function isComplete(tree: Tree): boolean {
  return complaints(tree).length === 0 && tree.rootNode.descendantsOfType("raw_block_directive").length === 0;
}

function statements(block: Node): Statement[] {
  return children(block)
    .filter(({ type }) => type === "directive" || type === "block_directive")
    .map((statement) => {
      const body = statement.childForFieldName("body");
      const words = children(statement).filter(({ type }) => type !== "comment" && type !== "block");
      return { words: words.map(({ text }) => text), body: body && statements(body) };
    });
}

function children(node: Node): Node[] {
  return node.namedChildren.filter((child) => child !== null);
}
