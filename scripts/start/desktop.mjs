// npm start -- --desktop: the VS Code that is installed on this machine, with this checkout as its extension.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitAtEndOfRun } from "../lib/endOfRun.mjs";
import { root, sample } from "../lib/paths.mjs";

/**
 * Opens a window and waits until it is closed.
 * @param {string | undefined} folder the project to open; without one, a copy of the sample
 * @returns {Promise<number>} exit code
 */
export async function openDesktop(folder) {
  const parent = mkdtempSync(join(tmpdir(), "corslint-"));
  process.once("exit", () => rmSync(parent, { recursive: true, force: true }));
  exitAtEndOfRun();
  const opened = folder ?? join(parent, "sample");
  if (folder === undefined) cpSync(sample, opened, { recursive: true });
  console.log(`Opening ${opened} in VS Code; close the window or press Ctrl-C to end.`);
  return runCode(["--new-window", "--wait", `--extensionDevelopmentPath=${root}`, opened]);
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function runCode(args) {
  const windows = process.platform === "win32"; // `code` is a .cmd there, which only a shell runs
  const child = spawn("code", windows ? args.map((arg) => `"${arg}"`) : args, { stdio: "inherit", shell: windows });
  try {
    const [code] = await once(child, "exit");
    return code ?? 1;
  } catch (cause) {
    const message =
      "The command `code` is missing. In VS Code run “Shell Command: Install 'code' command in PATH”, or leave --desktop out.";
    throw new Error(message, { cause });
  }
}
