// Stands between a run and its server: starts the server in a process group of its own, and when the run ends, however it
// ends (even by SIGKILL), ends that group and removes the run's folder. Started by server.mjs:
//   guard.mjs FOLDER COMMAND [ARG…]
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const graceMs = 3000;

const [folder, command, ...args] = process.argv.slice(2);
if (!folder || !command || !process.send) throw new Error("guard.mjs is started by server.mjs only");

const server = spawn(command, args, { detached: true, stdio: ["ignore", "inherit", "inherit"] });
const gone = new Promise((resolve) => {
  server.once("exit", resolve);
  server.once("error", (error) => {
    console.error(`${command}: ${error.message}`);
    resolve(undefined);
  });
});
gone.then(() => process.connected && process.send?.("ended"));

process.once("disconnect", end);
process.once("SIGTERM", end);

async function end() {
  signalGroup("SIGTERM");
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, graceMs))]);
  signalGroup("SIGKILL"); // whatever is left of the group: extension hosts, terminals, language servers
  rmSync(/** @type {string} */ (folder), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.exit();
}

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error; // ESRCH: nobody left, as wanted
  }
}
