import { afterEach, describe, expect, it } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  Range,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, plain, rich, startClient } from "./support/client.ts";
import { mistaken, python, samples } from "./support/samples.ts";

let client: Client;

afterEach(() => client.stop());

const withoutSnippets: ClientCapabilities = { ...rich, workspace: { workspaceEdit: { documentChanges: true } } };
const settings = () => ({ trustedOrigins: ["https://app.example.com"] });
const everything = Range.create(0, 0, 1000, 0);

function documentEdit(action: CodeAction | undefined): TextDocumentEdit | undefined {
  const [change] = action?.edit?.documentChanges ?? [];
  return change && "textDocument" in change ? change : undefined;
}

function snippets(action: CodeAction | undefined): string[] {
  const edits = documentEdit(action)?.edits ?? [];
  return edits.flatMap((edit) => ("snippet" in edit ? [edit.snippet.value] : []));
}

/** The text after an action; snippets with their placeholders as they stand. */
function applied(document: TextDocument, action: CodeAction | undefined): string {
  const edits = documentEdit(action)?.edits ?? action?.edit?.changes?.[document.uri] ?? [];
  return TextDocument.applyEdits(document, edits.map(plainEdit));
}

function plainEdit(edit: TextEdit | SnippetTextEdit): TextEdit {
  if ("newText" in edit) return edit;
  const withoutStops = edit.snippet.value.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, "$1");
  return { range: edit.range, newText: withoutStops.replace(/\\([$}\\])/g, "$1") };
}

describe("the fixes of a finding", () => {
  it.each(samples)("$languageId: the preferred one mends it, the last one suppresses it", async (sample) => {
    client = await startClient({ settings });
    const document = client.open(sample.uri, mistaken(sample), sample.languageId);
    const [finding] = await client.diagnostics(sample.uri);
    if (!finding) throw new Error("Nothing was found.");
    const actions = await client.actions(sample.uri, finding.range);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([actions[0]]);
    for (const action of actions) {
      expect(action).toMatchObject({ kind: "quickfix", diagnostics: [finding] });
      const mended = client.open(`${sample.uri}.mended`, applied(document, action), sample.languageId);
      const left = await client.diagnostics(mended.uri);
      // Without credentials, an answer for every site is a hint.
      const expected = action.title.startsWith("Turn credentials off") ? ["wildcard-origin"] : [];
      expect(
        left.map(({ code }) => code),
        action.title,
      ).toEqual(expected);
    }
    expect(actions.at(-1)?.title).toBe(`Suppress ${sample.rule} for this line`);
  });

  it("are those of the text as it is now", async () => {
    client = await startClient({ settings });
    const document = client.open(python.uri, mistaken(python));
    await client.diagnostics(python.uri);
    void client.change(document, { range: Range.create(0, 0, 0, 0), text: "# one more line\n" });
    const [action] = await client.actions(python.uri, everything);
    expect(documentEdit(action)?.textDocument).toEqual({ uri: python.uri, version: 2 });
    expect(applied(document, action)).toContain('allow_origins=["https://app.example.com"]');
  });

  it("need no analysis of their own", async () => {
    client = await startClient({ settings });
    client.open(python.uri, mistaken(python));
    const { resultId } = await client.pull(python.uri);
    expect(await client.actions(python.uri, everything)).not.toEqual([]);
    expect(await client.pull(python.uri, resultId)).toEqual({ kind: "unchanged", resultId });
  });

  it("follow changed settings", async () => {
    let trustedOrigins = ["https://one.example.com"];
    client = await startClient({ settings: () => ({ trustedOrigins }) });
    const document = client.open(python.uri, mistaken(python));
    await client.actions(python.uri, everything);
    trustedOrigins = ["https://two.example.com"];
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    const [action] = await client.actions(python.uri, everything);
    expect(applied(document, action)).toContain('allow_origins=["https://two.example.com"]');
  });

  it("keep the line ends of the file", async () => {
    client = await startClient({ settings });
    const text = mistaken(python).replaceAll("\n", "\r\n");
    const document = client.open(python.uri, text);
    for (const action of await client.actions(python.uri, everything)) {
      expect(applied(document, action).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }
  });
});

describe("which fixes are asked for", () => {
  const line = mistaken(python).split("\n").length - 2;
  const value = python.before.length - python.before.lastIndexOf("\n") - 1;
  const cases: { name: string; range: Range; only?: string[]; offered: boolean }[] = [
    { name: "the cursor in the value", range: Range.create(line, value + 1, line, value + 1), offered: true },
    { name: "the cursor at its end", range: Range.create(line, value + 3, line, value + 3), offered: true },
    { name: "the cursor behind it", range: Range.create(line, value + 4, line, value + 4), offered: false },
    { name: "the whole file and more", range: everything, offered: true },
    { name: "a reversed range", range: Range.create(line + 1, 0, line, 0), offered: true },
    { name: "a range far behind the end", range: Range.create(5000, 7, 9000, 3), offered: false },
    { name: "kind quickfix", range: everything, only: ["quickfix"], offered: true },
    { name: "the empty kind", range: everything, only: [""], offered: true },
    { name: "another kind", range: everything, only: ["refactor", "source.fixAll"], offered: false },
    { name: "a kind below quickfix", range: everything, only: ["quickfix.other"], offered: false },
  ];

  it.each(cases)("$name: $offered", async ({ range, only, offered }) => {
    client = await startClient();
    client.open(python.uri, mistaken(python));
    const actions = await client.actions(python.uri, range, only);
    expect(actions.length > 0).toBe(offered);
  });

  it("none in a document that is not checked", async () => {
    client = await startClient();
    client.open("file:///shop/notes.md", mistaken(python), "markdown");
    expect(await client.actions("file:///shop/notes.md", everything)).toEqual([]);
    expect(await client.actions("file:///never/opened.py", everything)).toEqual([]);
  });
});

describe("the form of the edits", () => {
  it("selects a placeholder where the client takes snippets", async () => {
    client = await startClient({ capabilities: rich });
    client.open(python.uri, mistaken(python));
    const [action] = await client.actions(python.uri, everything);
    expect(snippets(action)).toEqual([`["\${1:https://app.example.com}"]`]);
  });

  it("escapes what means something in a snippet", async () => {
    client = await startClient({ capabilities: rich });
    const document = client.open(python.uri, mistaken(python));
    const actions = await client.actions(python.uri, everything);
    const pattern = actions.find((action) => snippets(action).join().includes("allow_origin_regex"));
    expect(snippets(pattern).join()).toContain(String.raw`[a-z0-9-]+\\.`);
    expect(applied(document, pattern)).toContain(
      String.raw`allow_origin_regex=r"https://(?:[a-z0-9-]+\.)+example\.com"`,
    );
  });

  it.each(samples)("as snippets says what it says without them: $languageId", async (sample) => {
    const results: string[][] = [];
    for (const capabilities of [rich, withoutSnippets, plain]) {
      client = await startClient({ capabilities });
      const document = client.open(sample.uri, mistaken(sample), sample.languageId);
      const actions = await client.actions(sample.uri, everything);
      results.push(actions.map((action) => `${action.title}\n${applied(document, action)}`));
      if (capabilities === rich) expect(actions.flatMap(snippets)).not.toEqual([]);
      if (capabilities !== plain) await client.stop();
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it("is a plain one where there is nothing to type", async () => {
    client = await startClient({ capabilities: rich, settings });
    client.open(python.uri, mistaken(python));
    const [action] = await client.actions(python.uri, everything);
    expect(documentEdit(action)?.edits).toEqual([{ range: expect.anything(), newText: '["https://app.example.com"]' }]);
  });

  it("is a plain one with a version for clients without snippets", async () => {
    client = await startClient({ capabilities: withoutSnippets });
    const document = client.open(python.uri, mistaken(python));
    const [action] = await client.actions(python.uri, everything);
    expect(documentEdit(action)?.textDocument).toEqual({ uri: python.uri, version: 1 });
    expect(snippets(action)).toEqual([]);
    expect(applied(document, action)).toContain('allow_origins=["https://app.example.com"]');
  });

  it("is the simplest one for the simplest clients", async () => {
    client = await startClient({ capabilities: plain });
    const document = client.open(python.uri, mistaken(python));
    const [action] = await client.actions(python.uri, everything);
    expect(Object.keys(action?.edit ?? {})).toEqual(["changes"]);
    expect(applied(document, action)).toContain('allow_origins=["https://app.example.com"]');
  });
});
