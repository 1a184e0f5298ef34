import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { randomChange, randomFrom } from "../support/edits.ts";
import { type Client, plain, startClient } from "./support/client.ts";
import { mistaken, python, samples } from "./support/samples.ts";
import { until } from "./support/waiting.ts";

let client: Client;

afterEach(() => client.stop());

describe("a burst of 1,000 changes", () => {
  it.each(samples)("$languageId: ends with what a fresh document of the same text gives", async (sample) => {
    client = await startClient();
    const random = randomFrom(7);
    const text = sample.filler.repeat(20) + mistaken(sample) + sample.filler.repeat(20);
    const document = client.open(sample.uri, text, sample.languageId);
    let found = await compareWithFresh(document);
    for (let count = 1; count <= 1000; count++) {
      void client.change(document, randomChange(document, random));
      if (count % (count < 50 ? 5 : 50) === 0) found += await compareWithFresh(document);
    }
    expect(found).toBeGreaterThan(0);
    expect(client.logged).toEqual([]);
    expect(client.statuses.filter(({ state }) => state === "skipped")).toEqual([]);
  });

  it("is checked once, to a client that is sent diagnostics", async () => {
    client = await startClient({ capabilities: plain });
    const document = client.open(python.uri, "");
    const text = mistaken(python).repeat(3);
    for (const char of text) void client.change(document, { range: end(document), text: char });
    await until(() => client.published.at(-1)?.version === document.version);
    expect(client.published.at(-1)?.diagnostics.length).toBe(3);
    expect(client.published.length).toBeLessThan(text.length / 5);
  });

  it("may come as several changes of one message, whole texts between them", async () => {
    client = await startClient();
    const document = client.open(python.uri, "nonsense");
    const at = { line: 0, character: 0 };
    await client.change(
      document,
      { range: { start: at, end: at }, text: "\n" },
      { text: mistaken(python) },
      { range: { start: at, end: at }, text: "# a comment\n" },
    );
    const [finding] = await client.diagnostics(python.uri);
    expect(document.getText(finding?.range)).toBe(python.wrong);
  });
});

describe("a cancelled request", () => {
  beforeEach(async () => {
    client = await startClient();
  });

  it("is answered as such, and the next one as ever", async () => {
    client.open(python.uri, mistaken(python));
    const source = new CancellationTokenSource();
    const asked = client.pull(python.uri, undefined, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.diagnostics(python.uri)).toHaveLength(1);
  });

  it("does not take others with it", async () => {
    const document = client.open(python.uri, mistaken(python).repeat(50));
    const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
    const asked = sources.map(({ token }) => client.pull(document.uri, undefined, token));
    for (const [index, source] of sources.entries()) if (index % 2 === 0) source.cancel();
    const results = await Promise.allSettled(asked);
    const answered = results.filter((result) => result.status === "fulfilled");
    expect(answered.length).toBeGreaterThanOrEqual(10);
    for (const { value } of answered) expect(value).toMatchObject({ kind: "full", items: { length: 50 } });
  });
});

function end(document: TextDocument) {
  const at = document.positionAt(document.getText().length);
  return { start: at, end: at };
}

/** Compares with a document of the same text that was never changed; gives how much was found. */
async function compareWithFresh(document: TextDocument): Promise<number> {
  const fresh = client.open(`${document.uri}.fresh`, document.getText(), document.languageId);
  const expected = await client.diagnostics(fresh.uri);
  await client.close(fresh.uri);
  expect(await client.diagnostics(document.uri)).toEqual(movedTo(document.uri, expected));
  return expected.length;
}

/** The same diagnostics as they are told of a document at another address. */
function movedTo(uri: string, diagnostics: unknown): unknown {
  return JSON.parse(JSON.stringify(diagnostics).replaceAll(`${uri}.fresh`, uri));
}
