import { describe, expect, it } from "vitest";
import { readCorpus } from "./corpus.ts";
import { complaints, nginxParser, withTree } from "./nginxParser.ts";

const cases = readCorpus(new URL("../../grammars/nginx/test/corpus/", import.meta.url));
const parser = await nginxParser();
const KILOBYTES_256 = 2 ** 18;
const MEGABYTE = 2 ** 20;

describe("nginx, line ends and other invisible characters", () => {
  it.each(cases.filter(({ title }) => !title.includes("backslash")))(
    "CR LF is read as LF: $file, $title",
    ({ text }) => {
      const tree = (source: string) => withTree(parser, source, ({ rootNode }) => rootNode.toString());
      expect(tree(text.replaceAll("\n", "\r\n"))).toBe(tree(text));
    },
  );

  it("a lone CR is a blank and no line end", () => {
    expect(named("listen 80\rroot /srv;", "word")).toEqual(["80", "root", "/srv"]);
    expect(named("# a\rlisten 80;\nlisten 81;", "comment")).toEqual(["# a\rlisten 80;"]);
    expect(named("# a\r\nlisten 80;", "comment")).toEqual(["# a"]);
  });

  it("a byte order mark does not belong to a name", () => {
    expect(named("\uFEFFserver { }\n\uFEFFserver { }", "name")).toEqual(["server", "server"]);
  });

  it("a NUL belongs to the word before it, and is passed over elsewhere", () => {
    expect(named("\0listen 80\0;\0 root\0 /srv;\0", "name")).toEqual(["listen", "root\0"]);
    expect(named("\0listen 80\0;\0 root\0 /srv;\0", "word")).toEqual(["80\0", "/srv"]);
    expect(withTree(parser, "\0".repeat(KILOBYTES_256), complaints)).toEqual([]);
  });
});

describe("nginx, size", () => {
  it.each([
    ["one word", "a".repeat(2 * MEGABYTE)],
    ["words", "add_header a ".repeat(20_000)],
    ["directives in one line", "add_header a b; ".repeat(20_000)],
    ["double quotes", '"'.repeat(KILOBYTES_256)],
    ["quotes that are not closed", "add_header A \"b;\nadd_header A 'b;\n".repeat(10_000)],
    ["a string that is not closed", `"${"x y\n".repeat(50_000)}`],
    ["comments in a directive", `listen 80\n${"# comment\n".repeat(20_000)}`],
    ["lines without semicolons", "listen 80\n".repeat(20_000)],
    ["arguments on lines of their own", `server_name\n${"listen\n".repeat(20_000)};`],
    ["Lua that is not closed", "content_by_lua_block { x = [[ }\n".repeat(20_000)],
    ["dollar signs", "$".repeat(KILOBYTES_256)],
    ["closing braces", "}".repeat(KILOBYTES_256)],
    ["opening braces", "a {\n".repeat(20_000)],
  ])("%s, far too many, are parsed without an error", (_, text) => {
    expect(withTree(parser, text, ({ rootNode }) => [rootNode.hasError, rootNode.endIndex])).toEqual([
      false,
      text.length,
    ]);
  });

  it("a thousand blocks in each other", () => {
    const text = `${"location / {\n".repeat(1000)}return 204;\n${"}\n".repeat(1000)}`;
    expect(withTree(parser, text, complaints)).toEqual([]);
    expect(named(text, "block_directive")).toHaveLength(1000);
  });

  it("a map of 10,000 entries", () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => `  "~^https://h${index}\\.example$" $http_origin;\n`);
    const text = `map $http_origin $cors {\n${entries.join("")}}\n`;
    expect(withTree(parser, text, complaints)).toEqual([]);
    expect(named(text, "directive")).toHaveLength(10_000);
  });
});

/** The texts of all nodes of a type. */
function named(source: string, type: string): string[] {
  return withTree(parser, source, ({ rootNode }) => rootNode.descendantsOfType(type).map((node) => node?.text ?? ""));
}
