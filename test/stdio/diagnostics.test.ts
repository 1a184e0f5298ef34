import { afterEach, describe, expect, it } from "vitest";
import { type Diagnostic, type Position, Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, type ClientOptions, plain, rich, startClient } from "./support/client.ts";
import { mistaken, python, type Sample, samples } from "./support/samples.ts";
import { until } from "./support/waiting.ts";

let client: Client;

async function start(options?: ClientOptions): Promise<Client> {
  client = await startClient(options);
  return client;
}

afterEach(() => client.stop());

/** Types a text at the end of what stands before it, one character at a time. */
async function type(document: TextDocument, offset: number, text: string): Promise<void> {
  for (const [index, char] of [...text].entries()) {
    const at = document.positionAt(offset + index);
    await client.change(document, { range: { start: at, end: at }, text: char });
  }
}

async function replace(document: TextDocument, start: number, end: number, text: string): Promise<void> {
  await client.change(document, { range: { start: document.positionAt(start), end: document.positionAt(end) }, text });
}

/** Opens a sample without its value, types the wrong one, then replaces it by the right one; `seen` tells what was shown. */
async function typeAndMend(sample: Sample, seen: (document: TextDocument) => Promise<Diagnostic[]>): Promise<void> {
  const { before, wrong, right, after } = sample;
  const document = client.open(sample.uri, before + after, sample.languageId);
  expect((await seen(document)).filter(({ code }) => code === sample.rule)).toEqual([]);
  await type(document, before.length, wrong);
  const [finding, ...others] = await seen(document);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: sample.rule, source: "corslint" });
  expect(document.getText(finding?.range)).toBe(wrong);
  await replace(document, before.length, before.length + wrong.length, right);
  expect(await seen(document)).toEqual([]);
}

describe("typing a wildcard and mending it", () => {
  it.each(samples)("$languageId, to a client that pulls", async (sample) => {
    await start({ capabilities: rich });
    await typeAndMend(sample, (document) => client.diagnostics(document.uri));
    expect(client.published).toEqual([]);
  });

  it.each(samples)("$languageId, to a client that is sent diagnostics", async (sample) => {
    await start({ capabilities: plain });
    await typeAndMend(sample, (document) =>
      until(() => client.published.findLast(({ version }) => version === document.version)?.diagnostics),
    );
  });
});

describe("what a client is told", () => {
  it("takes the diagnostics of a closed document away", async () => {
    await start({ capabilities: plain });
    client.open(python.uri, mistaken(python));
    await until(() => client.published.length > 0);
    await client.close(python.uri);
    await until(() => client.published.length > 1);
    expect(client.published.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 0]);
  });

  it("links to the rule's page by the client's template", async () => {
    await start({ initializationOptions: { ruleHref: "code-oss://corslint.corslint/rules/{rule}" } });
    client.open(python.uri, mistaken(python));
    const [finding] = await client.diagnostics(python.uri);
    expect(finding?.codeDescription).toEqual({ href: `code-oss://corslint.corslint/rules/${python.rule}` });
  });

  it("links nowhere without a template, and leaves out what cannot be shown", async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: "nonsense" });
    client.open(python.uri, mistaken(python));
    const [finding] = await client.diagnostics(python.uri);
    expect(Object.keys(finding ?? {}).sort()).toEqual(["code", "message", "range", "severity", "source"]);
  });

  it("names the other half of the contradiction where the client can show it", async () => {
    await start();
    const document = client.open(python.uri, mistaken(python));
    const [finding] = await client.diagnostics(python.uri);
    const [related] = finding?.relatedInformation ?? [];
    expect(related?.location.uri).toBe(python.uri);
    expect(document.getText(related?.location.range)).toBe("True");
  });

  it("says nothing about languages that it does not read, closed documents and unknown addresses", async () => {
    await start();
    client.open("file:///shop/notes.md", mistaken(python), "markdown");
    client.open(python.uri, mistaken(python));
    await client.close(python.uri);
    for (const uri of ["file:///shop/notes.md", python.uri, "nonsense"]) {
      expect(await client.pull(uri)).toEqual({ kind: "full", items: [] });
    }
    expect(client.statuses).toEqual([]);
  });
});

describe("result ids", () => {
  it("stay while nothing changes and are new after a change", async () => {
    await start();
    const document = client.open(python.uri, mistaken(python));
    const first = await client.pull(python.uri);
    expect(await client.pull(python.uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await replace(document, 0, 0, "\n");
    const second = await client.pull(python.uri, first.resultId);
    expect(second.kind).toBe("full");
    expect(second.resultId).not.toBe(first.resultId);
  });

  it("of an earlier opening of the same version are not taken for the new one", async () => {
    await start();
    client.open(python.uri, mistaken(python));
    const first = await client.pull(python.uri);
    await client.close(python.uri);
    client.open(python.uri, "");
    expect(await client.pull(python.uri, first.resultId)).toMatchObject({ kind: "full", items: [] });
  });

  it("are new when the settings change the result", async () => {
    let level = "error";
    await start({ settings: () => ({ rules: { [python.rule]: level } }) });
    client.open(python.uri, mistaken(python));
    const first = await client.pull(python.uri);
    level = "hint";
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    const second = await client.pull(python.uri, first.resultId);
    expect(second).toMatchObject({ kind: "full", items: [{ severity: 4 }] });
  });
});

describe("ranges", () => {
  const call = `app.add_middleware(CORSMiddleware, allow_credentials=True, allow_origins=["*"])`;
  const imports = [
    "from fastapi import FastAPI",
    "from fastapi.middleware.cors import CORSMiddleware",
    "app = FastAPI()",
  ];
  const at = (line: number, character: number): Position => ({ line, character });
  const cases: { name: string; text: string; start: Position }[] = [
    { name: "lines that end in \\n", text: [...imports, call].join("\n"), start: at(3, 74) },
    { name: "lines that end in \\r\\n", text: [...imports, call].join("\r\n"), start: at(3, 74) },
    { name: "mixed line ends", text: [...imports.slice(0, 2), `\r\n${imports[2]}`, call].join("\n"), start: at(4, 74) },
    {
      name: "a lone \\r before, where editors see a line end",
      text: `"""a\rb"""\n${[...imports, call].join("\n")}`,
      start: at(5, 74),
    },
    { name: "an astral character in the same line", text: [...imports, `"😀"; ${call}`].join("\n"), start: at(3, 80) },
    {
      name: "a combining character and a surrogate alone",
      text: [...imports, `"e\u0301\ud800"; ${call}`].join("\n"),
      start: at(3, 81),
    },
    { name: "a byte order mark", text: `\ufeff${[...imports, call].join("\n")}`, start: at(3, 74) },
    { name: "a tab before", text: [...imports, `if app:\n\t${call}`].join("\n"), start: at(4, 75) },
  ];

  it.each(cases)("count in UTF-16 units after $name", async ({ text, start: from }) => {
    await start();
    client.open(python.uri, text);
    const [finding] = await client.diagnostics(python.uri);
    expect(finding?.range).toEqual(Range.create(from, at(from.line, from.character + 3)));
  });
});
