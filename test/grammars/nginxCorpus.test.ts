import { describe, expect, it } from "vitest";
import { readCorpus, withoutFields } from "./corpus.ts";
import { nginxParser, withTree } from "./nginxParser.ts";

const cases = readCorpus(new URL("../../grammars/nginx/test/corpus/", import.meta.url));
const parser = await nginxParser();

describe.each([...new Set(cases.map(({ file }) => file))])("nginx corpus, %s", (file) => {
  it.each(cases.filter((one) => one.file === file))("$title", ({ text, tree }) => {
    const found = withTree(parser, text, ({ rootNode }) => rootNode.toString());
    const names = /\b\w+: \(/.test(tree);
    expect(names ? found : withoutFields(found)).toBe(tree);
  });
});
