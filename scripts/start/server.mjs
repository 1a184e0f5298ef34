// npm start: the VS Code server from npm, with the packed extension installed.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { makeRunFolder } from "../../test/editor/vscode/runFolder.mjs";
import { installExtension, startServer } from "../../test/editor/vscode/server.mjs";
import { endOfRun } from "../lib/endOfRun.mjs";
import { sample, vsixFile } from "../lib/paths.mjs";
import { packExtension } from "../package.mjs";

/**
 * Serves VS Code until Ctrl-C (or the end of the terminal).
 * @param {string | undefined} folder the project to open; without one, a copy of the sample
 * @returns {Promise<number>} exit code
 */
export async function openServer(folder) {
  const ended = endOfRun();
  await packExtension();
  const run = makeRunFolder();
  installExtension(run, vsixFile);
  const server = await startServer(run);
  try {
    console.log(`
VS Code with CORS Lint runs. Open

  ${server.address(folder ?? copyOfSample(run.work))}

It listens on this machine only; the address carries the connection token, which lies in
${run.tokenFile}. Ctrl-C ends it.
`);
    await Promise.race([ended, server.failed]);
    return 0;
  } finally {
    await server.stop();
  }
}

/** @param {string} parent */
function copyOfSample(parent) {
  const copy = join(parent, "sample");
  cpSync(sample, copy, { recursive: true });
  return copy;
}
