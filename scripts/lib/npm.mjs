// Calls npm for the set-up: quiet, without install scripts, and with a message that says what to do.
import { execFileSync } from "node:child_process";

const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * @param {string} cwd
 * @param {string[]} args e.g. `["ci"]`
 * @throws with a message for the user when npm fails
 */
export function npm(cwd, args) {
  const shell = process.platform === "win32"; // npm is a .cmd there
  try {
    execFileSync("npm", [...args, ...quiet], { cwd, shell, stdio: ["ignore", "ignore", "inherit"] });
  } catch (cause) {
    throw new Error(`npm ${args[0]} failed in ${cwd} (npm's message stands above). Run the command again.`, { cause });
  }
}
