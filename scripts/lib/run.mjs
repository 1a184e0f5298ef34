// Runs the project's tools as child processes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./paths.mjs";

/**
 * Runs this Node with the given arguments in the project's root; output goes straight through. When this process ends first, the
 * child is ended too.
 * @param {string[]} args a script and its arguments
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export async function runNode(args) {
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" }; // CI=true alone would colour log files
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  const end = () => child.kill();
  process.once("exit", end);
  const [code] = await once(child, "exit");
  process.off("exit", end);
  return code ?? 1;
}

/**
 * The script behind a command of an installed package, e.g. `tool("typescript", "tsc")`.
 * @param {string} packageName
 * @param {string} command
 * @returns {string} absolute path
 */
export function tool(packageName, command) {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest);
  const script = typeof bin === "string" ? bin : bin?.[command];
  if (!script) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), script);
}

/**
 * Runs the main function of a script: a failure is printed as one message, without a stack, and ends it with exit code 1.
 * @param {() => Promise<number | undefined>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
