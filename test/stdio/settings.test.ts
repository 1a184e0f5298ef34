import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Client, plain, startClient } from "./support/client.ts";
import { mistaken, python } from "./support/samples.ts";
import { until } from "./support/waiting.ts";

let client: Client;
let disk: string;

beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), "corslint stdio ü#"));
});

afterEach(async () => {
  await client.stop();
  rmSync(disk, { recursive: true });
});

const text = mistaken(python);
const off = { rules: { [python.rule]: "off" } };
const hint = { rules: { [python.rule]: "hint" } };

/** The address of a file in the temporary folder, as editors write it. */
function uriOf(...path: string[]): string {
  return pathToFileURL(join(disk, ...path)).href;
}

/** Writes a file, given as data or as its very text; tells the server when that is asked for. */
function write(path: string, content: unknown): string {
  const file = join(disk, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return uriOf(path);
}

async function tellChanged(uri: string): Promise<void> {
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
}

/** The severities of what is found in a document: 1 error, 2 warning, 3 information, 4 hint. */
async function severities(uri: string): Promise<(number | undefined)[]> {
  return (await client.diagnostics(uri)).map(({ severity }) => severity);
}

describe("the project file", () => {
  it("differs from folder to folder", async () => {
    write("one/.corslint.json", off);
    write("two/.corslint.json", hint);
    client = await startClient({ folders: [uriOf("one"), uriOf("two")] });
    const found = ["one/main.py", "two/deep/er/main.py"].map((path) => {
      client.open(uriOf(path), text);
      return severities(uriOf(path));
    });
    expect(await Promise.all(found)).toEqual([[], [4]]);
  });

  it("is the nearest one only", async () => {
    write(".corslint.json", off);
    write("api/.corslint.json", { trustedOrigins: ["https://app.example.com"] });
    client = await startClient({ folders: [uriOf()] });
    client.open(uriOf("api/main.py"), text);
    client.open(uriOf("main.py"), text);
    expect(await severities(uriOf("api/main.py"))).toEqual([1]);
    expect(await severities(uriOf("main.py"))).toEqual([]);
  });

  it("counts above the workspace folder too, as in the terminal", async () => {
    write(".corslint.json", off);
    client = await startClient({ folders: [uriOf("api")] });
    client.open(uriOf("api/main.py"), text);
    expect(await severities(uriOf("api/main.py"))).toEqual([]);
  });

  it("overrides the editor's settings rule by rule", async () => {
    write(".corslint.json", hint);
    client = await startClient({
      folders: [uriOf()],
      settings: () => ({ rules: { [python.rule]: "off", "unused-suppression": "error" } }),
    });
    client.open(uriOf("main.py"), `${text}# corslint-disable-line\n`);
    expect(await severities(uriOf("main.py"))).toEqual([4, 1]);
  });

  it("is read again when it changes, comes or goes, and the client is asked to pull", async () => {
    const file = uriOf(".corslint.json");
    const document = uriOf("main.py");
    client = await startClient({ folders: [uriOf()] });
    client.open(document, text);
    const first = await client.pull(document);
    expect(first).toMatchObject({ items: [{ severity: 1 }] });
    await until(() => client.registered.includes("workspace/didChangeWatchedFiles"));
    for (const [content, expected] of [
      [hint, [4]],
      [off, []],
    ]) {
      write(".corslint.json", content);
      await tellChanged(file);
      expect(await severities(document)).toEqual(expected);
    }
    rmSync(join(disk, ".corslint.json"));
    await tellChanged(file);
    expect(await severities(document)).toEqual([1]);
    await until(() => client.refreshes === 3);
  });

  it("is looked for again when a document is opened, for clients that watch nothing", async () => {
    client = await startClient({ capabilities: plain, folders: [uriOf()] });
    client.open(uriOf("main.py"), text);
    await until(() => client.published.length > 0);
    write(".corslint.json", off);
    client.open(uriOf("other.py"), text);
    const published = await until(() => client.published.find(({ uri }) => uri === uriOf("other.py")));
    expect(published.diagnostics).toEqual([]);
  });

  it("is asked of the client in a file system that only the client reaches", async () => {
    const asked: string[] = [];
    client = await startClient({
      folders: ["vscode-vfs://github/shop"],
      initializationOptions: { readFile: true },
      files: (uri) => {
        asked.push(uri);
        return uri === "vscode-vfs://github/shop/.corslint.json" ? JSON.stringify(off) : null;
      },
    });
    client.open("vscode-vfs://github/shop/api/main.py", text);
    expect(await severities("vscode-vfs://github/shop/api/main.py")).toEqual([]);
    expect(asked.filter((uri) => uri.endsWith(".corslint.json"))).toEqual([
      "vscode-vfs://github/shop/api/.corslint.json",
      "vscode-vfs://github/shop/.corslint.json",
    ]);
  });
});

describe("a project file that cannot be used", () => {
  const cases: { name: string; content: string; expected: number[]; says: RegExp }[] = [
    { name: "is no JSON", content: '{ "rules": ', expected: [1], says: /\.corslint\.json: not valid JSON/ },
    { name: "is no object", content: "[]", expected: [1], says: /\.corslint\.json: settings must be an object/ },
    {
      name: "has one wrong value beside right ones",
      content: JSON.stringify({ rules: { [python.rule]: "hint", "no-such-rule": "off" } }),
      expected: [4],
      says: /\.corslint\.json: there is no rule "no-such-rule"/,
    },
  ];

  it.each(cases)(
    "$name: is said once with path and reason, and the rest goes on",
    async ({ content, expected, says }) => {
      const file = write(".corslint.json", content);
      client = await startClient({ folders: [uriOf()] });
      const document = client.open(uriOf("main.py"), text);
      client.open(uriOf("other.py"), text);
      expect(await severities(document.uri)).toEqual(expected);
      expect(await severities(uriOf("other.py"))).toEqual(expected);
      await client.change(document, { text: `${text}\n` });
      await tellChanged(file);
      expect(await severities(document.uri)).toEqual(expected);
      expect(client.messages).toEqual([{ type: 2, message: expect.stringMatching(says) }]);
      expect(client.messages[0]?.message).toContain(disk);
    },
  );

  it("is a folder: is said, and the rest goes on", async () => {
    mkdirSync(join(disk, ".corslint.json"));
    client = await startClient({ folders: [uriOf()] });
    client.open(uriOf("main.py"), text);
    expect(await severities(uriOf("main.py"))).toEqual([1]);
    expect(client.messages).toEqual([{ type: 2, message: expect.stringMatching(/\.corslint\.json: cannot be read/) }]);
  });

  it("is said again when it breaks again", async () => {
    client = await startClient({ folders: [uriOf()] });
    client.open(uriOf("main.py"), text);
    for (const content of ["{", "{}", "{"]) {
      await tellChanged(write(".corslint.json", content));
      await severities(uriOf("main.py"));
    }
    expect(client.messages.length).toBe(2);
  });
});

describe("the editor's settings", () => {
  it("are asked for each document and again when they change", async () => {
    const levels = new Map([
      ["file:///one/main.py", "hint"],
      ["file:///two/main.py", "off"],
    ]);
    client = await startClient({ settings: (scope) => ({ rules: { [python.rule]: levels.get(scope ?? "") } }) });
    for (const uri of levels.keys()) client.open(uri, text);
    expect(await severities("file:///one/main.py")).toEqual([4]);
    expect(await severities("file:///two/main.py")).toEqual([]);
    levels.set("file:///two/main.py", "information");
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    expect(await severities("file:///two/main.py")).toEqual([3]);
    await until(() => client.refreshes === 1);
  });

  it("come with initializationOptions and didChangeConfiguration where they cannot be asked for", async () => {
    client = await startClient({ capabilities: plain, initializationOptions: { settings: hint } });
    client.open(python.uri, text);
    const latest = () =>
      client.published
        .at(-1)
        ?.diagnostics.map(({ severity }) => severity)
        .join();
    await until(() => latest() === "4");
    await client.notify("workspace/didChangeConfiguration", { settings: { corslint: off } });
    await until(() => latest() === "");
    await client.notify("workspace/didChangeConfiguration", { settings: {} });
    await until(() => latest() === "1");
  });

  it("are the defaults where the client fails to tell them", async () => {
    client = await startClient({
      settings: () => {
        throw new Error("no settings today");
      },
    });
    client.open(python.uri, text);
    expect(await severities(python.uri)).toEqual([1]);
    expect(client.logged.map(({ message }) => message)).toEqual([expect.stringContaining("no settings today")]);
  });

  it("that cannot be used are said once, and the rest goes on", async () => {
    client = await startClient({ settings: () => ({ trustedOrigins: "https://app.example.com", ...hint }) });
    client.open("file:///one/main.py", text);
    client.open("file:///two/main.py", text);
    expect(await severities("file:///one/main.py")).toEqual([4]);
    expect(await severities("file:///two/main.py")).toEqual([4]);
    expect(client.messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('"trustedOrigins" must be'),
    ]);
  });

  it("are asked for again when a workspace folder is opened, which may have its own", async () => {
    let opened = false;
    client = await startClient({ folders: [uriOf("early")], settings: () => (opened ? off : hint) });
    const document = uriOf("late/main.py");
    client.open(document, text);
    expect(await severities(document)).toEqual([4]);
    opened = true;
    const added = [{ uri: uriOf("late"), name: "late" }];
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added, removed: [] } });
    expect(await severities(document)).toEqual([]);
  });
});
