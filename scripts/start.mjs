// Opens a project in a real VS Code with the extension installed: npm start [-- [--desktop] [FOLDER]]
// Without FOLDER it opens a copy of the sample project. Ctrl-C ends everything it started.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runMain } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { desktop: { type: "boolean", default: false } },
  });
  const folder = chosenFolder(positionals);
  await setUp({ host: !values.desktop });
  if (values.desktop) {
    const { openDesktop } = await import("./start/desktop.mjs");
    return openDesktop(folder);
  }
  const { openServer } = await import("./start/server.mjs"); // needs what has just been installed
  return openServer(folder);
});

/**
 * The folder from the command line, as seen from where npm was called; undefined for the sample.
 * @param {string[]} positionals
 */
function chosenFolder([given, ...more]) {
  if (given === undefined) return undefined;
  if (more.length > 0) throw new Error("One FOLDER at most: npm start -- FOLDER");
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is no folder.`);
  return folder;
}
