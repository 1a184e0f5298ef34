import { describe, expect, it } from "vitest";
import { Edit, type Point } from "web-tree-sitter";
import { readCorpus } from "./corpus.ts";
import { listNodes, nginxParser, withTree } from "./nginxParser.ts";
import { applyEdit, randomEdit, type TextEdit } from "./nginxPieces.ts";
import { pick, seeded } from "./random.ts";

const texts = readCorpus(new URL("../../grammars/nginx/test/corpus/", import.meta.url)).map(({ text }) => text);
const parser = await nginxParser();
const EDITS = Number(process.env.NGINX_EDITS ?? 800);
const EDITS_OF_ONE_TEXT = 40;

describe("nginx, edited", () => {
  it(`gives the same tree as a fresh parse after each of ${EDITS} edits`, () => {
    const random = seeded(20240);
    for (let done = 0; done < EDITS; done += EDITS_OF_ONE_TEXT) {
      let text = pick(random, texts) + pick(random, texts);
      let tree = parser.parse(text);
      for (let edit = 0; edit < EDITS_OF_ONE_TEXT; edit++) {
        const change = randomEdit(random, text);
        const after = applyEdit(text, change);
        tree?.edit(treeEdit(text, after, change));
        const edited = parser.parse(after, tree);
        tree?.delete();
        if (edited === null) throw new Error("the parser has no language");
        expect(listNodes(edited), JSON.stringify({ text, ...change })).toEqual(withTree(parser, after, listNodes));
        [text, tree] = [after, edited];
      }
      tree?.delete();
    }
  });
});

function treeEdit(before: string, after: string, { start, end, inserted }: TextEdit): Edit {
  const newEnd = start + inserted.length;
  return new Edit({
    startIndex: start,
    oldEndIndex: end,
    newEndIndex: newEnd,
    startPosition: position(before, start),
    oldEndPosition: position(before, end),
    newEndPosition: position(after, newEnd),
  });
}

function position(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split("\n");
  return { row: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
