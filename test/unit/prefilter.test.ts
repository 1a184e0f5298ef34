import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mayAnswer, mayMatter } from "../../server/src/engine/prefilter.ts";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { type Reads, truthRows } from "../support/truth.ts";

/** A program with the answers that were observed of it. */
interface Row {
  readonly id: string;
  readonly source: string;
  readonly path?: string;
  readonly reads?: Readonly<Record<string, Reads>>;
}

const places = [
  { file: "libraries", path: "app.js" },
  { file: "pythonLibraries", path: "app.py" },
  { file: "pythonPrograms", path: "app.py" },
  { file: "handSet", path: "app.py" },
];

const observed: readonly (Row & { readonly path: string })[] = [
  ...["python.jsonl", "javascript.jsonl", "nginx.jsonl"].flatMap((name) =>
    truthRows(name).map(({ id, source, path, expect: { reads = {} } }) => ({ id, source, path, reads })),
  ),
  ...places.flatMap(({ file, path }) => rowsOf(file).map((row) => ({ path, ...row }))),
];

function rowsOf(file: string): Row[] {
  const text = readFileSync(new URL(`../truth/${file}.jsonl`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("no program is passed over whose answers pages of other origins were seen to read", () => {
  const open = observed.filter(({ reads = {} }) => Object.values(reads).some((one) => one !== "blocked"));
  const passedOver = open.filter(({ path, source }) => {
    const grammar = grammarOf(path);
    return grammar && !mayAnswer(source, grammar);
  });
  expect(passedOver.map(({ id, path, source }) => `${id} ${path}\n${source}`)).toEqual([]);
});

describe("programs that say nothing of CORS themselves", () => {
  test.each([
    { of: "Apollo Server", text: `import { ApolloServer } from "apollo-server";\nnew ApolloServer({ schema });\n` },
    { of: "Apollo's own server", text: `import { startStandaloneServer } from '@apollo/server/standalone';\n` },
    { of: "Nest, with options", text: `const app = await NestFactory.create(AppModule, options);\n` },
    { of: "hapi, with options", text: `const Hapi = require("@hapi/hapi");\nHapi.server(require("./options"));\n` },
    { of: "headers, ESM", text: `import { apiHeaders } from "./http.js";\nreply(apiHeaders);\n` },
    { of: "headers, CommonJS", text: `const headers = require('../headers')\nres.set(headers)\n` },
    { of: "headers among others", text: "const { send, apiHeaders, status } = require('./reply')\n" },
    { of: "headers, by a path of the project", text: "import { jsonHeaders, body } from '@/lib/http'\n" },
  ])("$of: what other files say counts", ({ text }) => {
    expect(mayMatter(text, "typescript")).toBe(true);
  });

  test.each([
    { of: "headers of a package", text: `import { parseHeaders } from "some-package";\nparseHeaders(text);\n` },
    { of: "headers of its own", text: `const headers = { accept: "text/html" };\nget(url, { headers });\n` },
    { of: "Apollo on a page", text: `import { ApolloClient } from "@apollo/client";\n` },
    { of: "errors of hapi's family", text: `const Boom = require("@hapi/boom");\n` },
  ])("$of: nothing to look at", ({ text }) => {
    expect(mayAnswer(text, "typescript")).toBe(false);
  });

  test("an old Vite is open where nothing is written: that is looked at where it is asked for", () => {
    const text = `import { defineConfig } from "vite";\nexport default defineConfig({ plugins: [] });\n`;
    expect([mayAnswer(text, "typescript"), mayMatter(text, "typescript")]).toEqual([true, false]);
  });
});
