import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Range } from "vscode-languageserver/node";
import { type Client, startClient } from "./support/client.ts";
import { mistaken, python, samples } from "./support/samples.ts";

/** One server for all: what one test does to it would show in the next. */
let client: Client;
let uri: string;
let tests = 0;

beforeAll(async () => {
  client = await startClient();
});

beforeEach(() => {
  uri = `file:///shop/${++tests}.py`;
  client.logged.length = 0;
});

afterAll(() => client.stop());

function statuses() {
  return client.statuses.filter((status) => status.uri === uri);
}

/** The server answers as ever, and has nothing to complain of in its log. */
async function expectHealthy(): Promise<void> {
  const document = client.open("file:///shop/healthy.py", mistaken(python));
  const [finding] = await client.diagnostics(document.uri);
  expect(document.getText(finding?.range)).toBe(python.wrong);
  expect(client.logged).toEqual([]);
}

const cors = "from fastapi.middleware.cors import CORSMiddleware\n";
const tooLong = /^Line \d+ is longer than 10,000 characters; the file is not checked\.$/;

describe("text that is no good program", () => {
  const cases: { name: string; text: string; findings: number; why?: RegExp }[] = [
    { name: "an empty file", text: "", findings: 0 },
    { name: "a space", text: " ", findings: 0 },
    { name: "half-typed code", text: `${cors}app.add_middleware(CORSMiddleware, allow_origins=[`, findings: 0 },
    { name: "an unclosed string", text: `${cors}app.add_middleware(CORSMiddleware, allow_origins=["*`, findings: 0 },
    { name: "a bracket that is never closed", text: `${mistaken(python)}print(\n`, findings: 1 },
    { name: "10,000 brackets that are never closed", text: `${cors}${"(\n".repeat(10_000)}`, findings: 0 },
    { name: "deep nesting", text: `${cors}x = ${"[\n".repeat(5000)}${"]\n".repeat(5000)}`, findings: 0 },
    { name: "NUL bytes between", text: mistaken(python).replaceAll("\n", "\n# \0\0\n"), findings: 1 },
    { name: "nothing but NUL bytes and a word", text: `${"\0".repeat(5000)} CORSMiddleware`, findings: 0 },
    { name: "lone carriage returns only", text: mistaken(python).replaceAll("\n", "\r"), findings: 1 },
    {
      name: "surrogates without their other half",
      text: `${mistaken(python)}x = "\ud83d"\ny = "\udca9"\n`,
      findings: 1,
    },
    { name: "the replacement characters of a binary file", text: `${cors}${"\ufffd\u0001".repeat(4000)}`, findings: 0 },
    { name: "2 MB in one line", text: `${cors}x = "${"a".repeat(2_000_000)}"\n`, findings: 0, why: /larger than 1 MB/ },
    { name: "a line that is too long", text: `${mistaken(python)}#${"a".repeat(10_000)}`, findings: 0, why: tooLong },
    {
      name: "many lines that are too long",
      text: `${cors}${`${"a".repeat(10_001)}\n`.repeat(50)}`,
      findings: 0,
      why: tooLong,
    },
  ];

  it.each(cases)("$name", async ({ text, findings, why }) => {
    client.open(uri, text);
    expect(await client.diagnostics(uri)).toHaveLength(findings);
    await client.actions(uri, Range.create(0, 0, 5, 0));
    expect(statuses()).toEqual([
      why ? { uri, state: "skipped", why: expect.stringMatching(why) } : { uri, state: "checked" },
    ]);
    await expectHealthy();
  });

  it.each(samples)("every beginning of a program, as it is typed: $languageId", async (sample) => {
    const document = client.open(uri, "", sample.languageId);
    const text = mistaken(sample);
    for (let length = 1; length <= text.length; length += 3) {
      const at = document.positionAt(document.getText().length);
      await client.change(document, {
        range: { start: at, end: at },
        text: text.slice(document.getText().length, length),
      });
      const diagnostics = await client.diagnostics(uri);
      for (const { range } of diagnostics) expect(document.getText(range)).not.toBe("");
    }
    await expectHealthy();
  });
});

describe("the status", () => {
  it("is told again only when it changes", async () => {
    const document = client.open(uri, mistaken(python));
    await client.diagnostics(uri);
    const start = Range.create(0, 0, 0, 0);
    await client.change(document, { range: start, text: "\n" });
    await client.diagnostics(uri);
    await client.change(document, { range: start, text: `${"x".repeat(10_001)}\n` });
    await client.diagnostics(uri);
    await client.change(document, { range: Range.create(0, 0, 1, 0), text: "" });
    await client.diagnostics(uri);
    expect(statuses().map(({ state }) => state)).toEqual(["checked", "skipped", "checked"]);
  });

  it("is told anew of a document that was closed and opened again", async () => {
    for (let times = 0; times < 2; times++) {
      client.open(uri, mistaken(python));
      await client.diagnostics(uri);
      await client.close(uri);
    }
    expect(statuses().length).toBe(2);
  });
});

describe("messages that make no sense", () => {
  const changes: { name: string; range: unknown; text: string }[] = [
    { name: "a range behind the end", range: Range.create(900, 5, 901, 7), text: "\n# end\n" },
    { name: "a reversed range", range: Range.create(2, 0, 1, 0), text: "" },
    { name: "a column behind the end of its line", range: Range.create(0, 5000, 0, 6000), text: "  # c" },
  ];

  it.each(changes)("$name", async ({ range, text }) => {
    const document = client.open(uri, `\n\n\n${mistaken(python)}`);
    await client.diagnostics(uri);
    await client.change(document, { range: range as Range, text });
    const [finding] = await client.diagnostics(uri);
    expect(document.getText(finding?.range)).toBe(python.wrong);
    await expectHealthy();
  });

  const nonsense: { name: string; range: unknown }[] = [
    { name: "negative numbers", range: { start: { line: -1, character: -1 }, end: { line: 0, character: 0 } } },
    { name: "no numbers", range: { start: { line: null, character: "x" }, end: {} } },
    { name: "nothing", range: null },
  ];

  it.each(nonsense)("a range of $name is not applied, and is logged", async ({ range }) => {
    client.open(uri, mistaken(python));
    const textDocument = { uri, version: 2 };
    await client.notify("textDocument/didChange", { textDocument, contentChanges: [{ range, text: "x" }] });
    expect(await client.diagnostics(uri)).toHaveLength(1);
    expect(client.logged.map(({ message }) => message)).toEqual([expect.stringContaining("has no valid range")]);
  });

  it("a change of a document that is not open", async () => {
    const textDocument = { uri: "file:///shop/closed.py", version: 2 };
    await client.notify("textDocument/didChange", { textDocument, contentChanges: [{ text: "x" }] });
    await client.close("file:///shop/closed.py");
    await expectHealthy();
  });

  it("a language id that is the name of something else", async () => {
    client.open("file:///shop/x", mistaken(python), "constructor");
    client.open("file:///shop/y", mistaken(python), "__proto__");
    expect(await client.diagnostics("file:///shop/x")).toEqual([]);
    await expectHealthy();
  });

  it("an address that is none", async () => {
    client.open("", mistaken(python));
    client.open("file:///%zz/%/main.py", mistaken(python));
    expect(await client.diagnostics("")).toHaveLength(1);
    expect(await client.diagnostics("file:///%zz/%/main.py")).toHaveLength(1);
    await expectHealthy();
  });
});
