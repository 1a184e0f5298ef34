import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Client, plain, rich, startClient } from "./support/client.ts";
import { until } from "./support/waiting.ts";

let client: Client;
let disk: string;

beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), "corslint around "));
});

afterEach(async () => {
  await client.stop();
  rmSync(disk, { recursive: true });
});

const rule = "wildcard-origin-with-credentials";
const open = `ORIGINS = ["*"]\n`;
const closed = `ORIGINS = ["https://app.example.com"]\n`;

/** A program whose allow-list is in another file. */
function program(module: string): string {
  return `from fastapi.middleware.cors import CORSMiddleware
from ${module} import ORIGINS
app.add_middleware(CORSMiddleware, allow_credentials=True, allow_origins=ORIGINS)
`;
}

function uriOf(...path: string[]): string {
  return pathToFileURL(join(disk, ...path)).href;
}

function write(path: string, text: string): string {
  const file = join(disk, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  return uriOf(path);
}

/** Tells the server that files have changed on the disk. */
async function tellChanged(...uris: string[]): Promise<void> {
  await client.notify("workspace/didChangeWatchedFiles", { changes: uris.map((uri) => ({ uri, type: 2 })) });
}

async function rules(uri: string): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

/** How many analyses the server has made so far, as the id of the latest one tells. */
async function analyses(uri: string): Promise<number> {
  const report = await client.pull(uri);
  return Number.parseInt(/-(\d+)$/.exec(report.resultId ?? "")?.[1] ?? "", 10);
}

describe("an allow-list in another file", () => {
  it("is read from the disk", async () => {
    write("config.py", open);
    client = await startClient({ folders: [uriOf()] });
    client.open(uriOf("main.py"), program("config"));
    expect(await rules(uriOf("main.py"))).toEqual([rule]);
  });

  it("is read again when its file changes, comes or goes, and the client is asked to pull", async () => {
    client = await startClient({ folders: [uriOf()] });
    const main = uriOf("main.py");
    client.open(main, program("config"));
    expect(await rules(main)).toEqual([]);
    await until(() => client.registered.includes("workspace/didChangeWatchedFiles"));
    const steps: [string | undefined, string[]][] = [
      [open, [rule]],
      [closed, []],
      [open, [rule]],
      [undefined, []],
    ];
    for (const [times, [text, expected]] of steps.entries()) {
      if (text === undefined) rmSync(join(disk, "config.py"));
      else write("config.py", text);
      await tellChanged(uriOf("config.py"));
      await until(() => client.refreshes === times + 1);
      expect(await rules(main)).toEqual(expected);
    }
  });

  it("is looked at again when the function changes that is called with it", async () => {
    const wrapper = (credentials: string) => `from fastapi.middleware.cors import CORSMiddleware
def setup_cors(app, origins):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=${credentials})
`;
    write("cors.py", wrapper("False"));
    client = await startClient({ folders: [uriOf()] });
    const main = uriOf("main.py");
    client.open(main, `from cors import setup_cors\nsetup_cors(app, ["*"])\n`);
    expect(await rules(main)).toEqual(["wildcard-origin"]);
    await until(() => client.registered.includes("workspace/didChangeWatchedFiles"));
    write("cors.py", wrapper("True"));
    await tellChanged(uriOf("cors.py"));
    await until(() => client.refreshes === 1);
    expect(await rules(main)).toEqual([rule]);
  });

  it("is taken from an open document as it is typed, and from the disk when that is closed", async () => {
    const config = write("config.py", closed);
    const main = uriOf("main.py");
    client = await startClient({ folders: [uriOf()] });
    client.open(main, program("config"));
    expect(await rules(main)).toEqual([]);
    const document = client.open(config, closed);
    await client.change(document, { text: open });
    expect(await rules(main)).toEqual([rule]);
    await client.close(config);
    expect(await rules(main)).toEqual([]);
  });

  it("is sent to a client that does not pull when the other file is typed", async () => {
    const config = write("config.py", closed);
    client = await startClient({ capabilities: plain, folders: [uriOf()] });
    const main = uriOf("main.py");
    const document = client.open(config, closed);
    client.open(main, program("config"));
    const latest = () =>
      client.published
        .filter(({ uri }) => uri === main)
        .at(-1)
        ?.diagnostics.map(({ code }) => code);
    await until(() => latest()?.length === 0);
    await client.change(document, { text: open });
    await until(() => latest()?.[0] === rule);
  });

  it("is asked of the client where only the client reaches it", async () => {
    const base = "vscode-vfs://github/shop";
    client = await startClient({
      folders: [base],
      initializationOptions: { readFile: true },
      files: (uri) => (uri === `${base}/config.py` ? open : null),
    });
    client.open(`${base}/api/main.py`, program("config"));
    expect(await rules(`${base}/api/main.py`)).toEqual([rule]);
  });

  it("is found through several files, one behind the other", async () => {
    write("a.py", "from b import ORIGINS\n");
    write("b.py", "from c import ORIGINS\n");
    write("c.py", open);
    client = await startClient({ folders: [uriOf()] });
    client.open(uriOf("main.py"), program("a"));
    expect(await rules(uriOf("main.py"))).toEqual([rule]);
  });
});

describe("a change", () => {
  it("has only those documents analysed again that looked at the file", async () => {
    const config = write("config.py", closed);
    write("other.py", closed);
    client = await startClient({ folders: [uriOf()] });
    const [main, second, alone] = [uriOf("main.py"), uriOf("second.py"), uriOf("alone.py")];
    client.open(main, program("config"));
    client.open(second, program("other"));
    client.open(alone, program("nowhere").replace("=ORIGINS", `=["https://app.example.com"]`));
    for (const uri of [main, second, alone]) await rules(uri);
    const unchanged = await Promise.all([second, alone].map((uri) => client.pull(uri)));
    const before = Math.max(...(await Promise.all([main, second, alone].map(analyses))));
    write("config.py", open);
    await tellChanged(config);
    expect(await rules(main)).toEqual([rule]);
    const after = await Promise.all([second, alone].map((uri, index) => client.pull(uri, unchanged[index]?.resultId)));
    expect(after.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
    // One that misses the file, and one that has it.
    expect((await analyses(main)) - before).toBe(2);
  });

  it("of a file that nobody looked at has nothing analysed again", async () => {
    write("config.py", closed);
    client = await startClient({ folders: [uriOf()] });
    const main = uriOf("main.py");
    client.open(main, program("config"));
    const first = await client.pull(main);
    const files = Array.from({ length: 50 }, (_, n) => write(`file${n}.py`, open));
    await tellChanged(...files);
    const document = client.open(files[0] ?? "", open);
    await client.change(document, { text: closed });
    expect(await client.pull(main, first.resultId)).toMatchObject({ kind: "unchanged" });
    expect(client.refreshes).toBe(0);
  });
});

describe("files of nginx that are included by a pattern", () => {
  const text = `server {
    include conf.d/*.conf;
    add_header Access-Control-Allow-Origin $http_origin;
    location / { root /srv; }
}
`;
  const headers = "add_header Access-Control-Allow-Credentials true;\n";
  const isExposed = async (uri: string) => (await rules(uri)).includes("reflected-origin-with-credentials");

  it("are read again as they change, come and go", async () => {
    write("conf.d/a.conf", "gzip on;\n");
    client = await startClient({ folders: [uriOf()] });
    const main = uriOf("nginx.conf");
    client.open(main, text, "nginx");
    expect(await isExposed(main)).toBe(false);
    await until(() => client.registered.includes("workspace/didChangeWatchedFiles"));
    const steps = [
      { path: "conf.d/a.conf", content: headers, type: 2, expected: true },
      { path: "conf.d/a.conf", content: "gzip on;\n", type: 2, expected: false },
      { path: "conf.d/my cors.conf", content: headers, type: 1, expected: true },
      { path: "conf.d/my cors.conf", content: undefined, type: 3, expected: false },
    ];
    for (const [times, { path, content, type, expected }] of steps.entries()) {
      if (content === undefined) rmSync(join(disk, path));
      else write(path, content);
      await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type }] });
      await until(() => client.refreshes > times);
      expect(await isExposed(main)).toBe(expected);
    }
  });

  it("are named where they have a part in it, and mended where they are at fault", async () => {
    const location = write("locations/api.conf", "location / {\n  add_header X-Other 1;\n  root /srv;\n}\n");
    const main = write("nginx.conf", "");
    client = await startClient({ folders: [uriOf()], capabilities: rich });
    const dropping =
      "server {\n  add_header Access-Control-Allow-Origin https://a.example;\n  include locations/*;\n}\n";
    client.open(main, dropping, "nginx");
    const [finding] = await client.diagnostics(main);
    expect(finding?.code).toBe("nginx-headers-dropped");
    expect(finding?.relatedInformation?.map(({ location: { uri, range } }) => [uri, range.start.line])).toEqual([
      [main, 1],
      [location, 1],
    ]);
    const [action] = await client.actions(main, finding!.range);
    const edits = [
      {
        newText: "add_header Access-Control-Allow-Origin https://a.example;\n  ",
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } },
      },
    ];
    expect(action?.edit?.documentChanges).toEqual([{ textDocument: { uri: location, version: null }, edits }]);
  });

  it("are asked of the client where only the client reaches them", async () => {
    const base = "vscode-vfs://github/shop";
    client = await startClient({
      folders: [base],
      initializationOptions: { readFile: true, listFolder: true },
      folder: (uri) => (uri === `${base}/conf.d/` ? ["cors.conf", "old/"] : null),
      files: (uri) => (uri === `${base}/conf.d/cors.conf` ? headers : null),
    });
    client.open(`${base}/nginx.conf`, text, "nginx");
    expect(await isExposed(`${base}/nginx.conf`)).toBe(true);
  });
});
