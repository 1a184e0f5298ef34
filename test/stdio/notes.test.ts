import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MessageType } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, startClient } from "./support/client.ts";
import { until } from "./support/waiting.ts";

let client: Client;
let disk: string;

beforeEach(async () => {
  disk = mkdtempSync(join(tmpdir(), "corslint notes "));
  mkdirSync(join(disk, "nginx"));
  client = await startClient({ folders: [pathToFileURL(disk).href] });
});

afterEach(async () => {
  await client.stop();
  rmSync(disk, { recursive: true });
});

const text = `server {
    include cors.conf;
    add_header Access-Control-Allow-Origin https://app.example.com always;
}
`;
const missing = "is not found in this workspace: what it sets is not known, and nginx does not start without it.";

function open(name: string, content: string): TextDocument {
  const file = join(disk, "nginx", name);
  writeFileSync(file, content);
  return client.open(pathToFileURL(file).href, content, "nginx");
}

/** What the server has said beside its diagnostics, as soon as these have been asked for. */
async function said({ uri }: TextDocument): Promise<string[]> {
  await client.pull(uri);
  const lines = client.logged.filter(({ type }) => type === MessageType.Info).map(({ message }) => message);
  return lines.map((line) => line.replace(`${disk}/nginx/`, ""));
}

async function type(document: TextDocument, old: string, replaced: string): Promise<void> {
  const at = document.getText().indexOf(old);
  const range = { start: document.positionAt(at), end: document.positionAt(at + old.length) };
  await client.change(document, { range, text: replaced });
}

async function save({ uri }: TextDocument): Promise<void> {
  await client.notify("textDocument/didSave", { textDocument: { uri } });
}

test("a missing file is said once, also after edits", async () => {
  const document = open("nginx.conf", text);
  const once = [`nginx.conf:2: \`cors.conf\` ${missing}`];
  expect(await said(document)).toEqual(once);
  for (let times = 0; times < 5; times++) {
    await type(document, "server", "# one more\nserver");
    await save(document);
    expect(await said(document)).toEqual(once);
  }
});

test("it is said again when it has come and gone", async () => {
  const document = open("nginx.conf", text);
  expect(await said(document)).toHaveLength(1);
  const other = join(disk, "nginx/cors.conf");
  const tell = (kind: number) =>
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: pathToFileURL(other).href, type: kind }] });
  await until(() => client.registered.includes("workspace/didChangeWatchedFiles"));
  writeFileSync(other, "");
  await tell(1);
  expect(await said(document)).toHaveLength(1);
  rmSync(other);
  await tell(3);
  expect(await said(document)).toHaveLength(2);
});

test("a path that is being typed says nothing before it is saved", async () => {
  const document = open("nginx.conf", text.replace("    include cors.conf;\n", ""));
  await type(document, "server {\n", "server {\n    include c;\n");
  for (const [old, replaced] of [
    [" c;", " co;"],
    [" co;", " cors;"],
    [" cors;", " cors.conf;"],
  ] as const) {
    await type(document, old, replaced);
    expect(await said(document)).toEqual([]);
  }
  await save(document);
  expect(await said(document)).toEqual([`nginx.conf:2: \`cors.conf\` ${missing}`]);
});

test("what two documents tell is said once, and not again when one is opened anew", async () => {
  const first = open("a.conf", `include b.conf;\n${text.replace("include cors.conf;", "")}`);
  const second = open("b.conf", "include a.conf; # cors\ninclude cors/*.conf;\n");
  const once = ["a.conf:1: `a.conf` and `b.conf` include each other: nginx opens them again and again until it fails."];
  expect(await said(first)).toEqual(once);
  expect(await said(second)).toEqual(once);
  await client.close(first.uri);
  expect(await said(open("a.conf", first.getText()))).toEqual(once);
});
