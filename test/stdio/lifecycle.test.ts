import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { startClient } from "./support/client.ts";
import { mistaken, python } from "./support/samples.ts";

describe("the end of the server", () => {
  it("comes with shutdown and exit", async () => {
    const client = await startClient();
    expect(await client.stop()).toBe(0);
  });

  it("comes when the connection ends", async () => {
    const client = await startClient();
    const exited = once(client.process, "exit");
    client.process.stdin?.end();
    expect(await exited).toEqual([1, null]);
  });

  it("comes when the editor has died without a word", async () => {
    const editor = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const client = await startClient({ parent: editor.pid });
    const exited = once(client.process, "exit");
    editor.kill("SIGKILL");
    expect(await exited).toEqual([1, null]);
  });

  it("comes in the middle of work too", async () => {
    const client = await startClient();
    client.open(python.uri, mistaken(python).repeat(100));
    const asked = client.pull(python.uri).catch(() => undefined);
    await client.notify("$/written", {}); // the messages before have left then
    const exited = once(client.process, "exit");
    client.process.stdin?.end();
    expect(await exited).toEqual([1, null]);
    client.connection.dispose();
    await asked;
  });
});

describe("what the server says that it can do", () => {
  it.each([
    { name: "to a client that pulls", capabilities: { textDocument: { diagnostic: {} } }, pull: true },
    { name: "to any other client", capabilities: {}, pull: false },
  ])("$name", async ({ capabilities, pull }) => {
    const client = await startClient({ capabilities });
    expect(client.capabilities.diagnosticProvider !== undefined).toBe(pull);
    expect(client.capabilities).toMatchObject({
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2 },
      codeActionProvider: { codeActionKinds: ["quickfix"] },
    });
    await client.stop();
  });
});
