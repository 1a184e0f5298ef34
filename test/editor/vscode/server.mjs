// The VS Code server of a run: installs extensions, starts, gives addresses, stops.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { hostNode, serverMain } from "./host.mjs";

const guard = fileURLToPath(new URL("./guard.mjs", import.meta.url));
const startLimitMs = 60_000;

/** @typedef {import("./runFolder.mjs").RunFolder} RunFolder */

/**
 * @typedef {object} Server
 * @property {string} authority `127.0.0.1:PORT`
 * @property {(folder: string, payload?: [string, string][]) => string} address the page that opens FOLDER (an absolute path),
 * with the connection token in it; payload is VS Code's own list of start options
 * @property {Promise<never>} failed rejects when the server ends before stop() was called
 * @property {() => Promise<void>} stop ends the server with all its children and removes the run's folder
 */

/**
 * Installs a packed extension for the server to come.
 * @param {RunFolder} run
 * @param {string} vsix path of the .vsix file
 */
export function installExtension(run, vsix) {
  const args = [serverMain, ...folders(run), "--install-extension", vsix, "--force"];
  try {
    execFileSync(hostNode(), args, { env: run.env, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  } catch (cause) {
    throw new Error(`${vsix} could not be installed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/**
 * Starts the server, bound to loopback on a free port and guarded by the run's connection token.
 * @param {RunFolder} run
 * @param {{ testDriver?: boolean }} [options] testDriver: take extension tests from the address's payload
 * @returns {Promise<Server>}
 */
export async function startServer(run, { testDriver = false } = {}) {
  const args = [
    serverMain,
    ...folders(run),
    ...["--host", "127.0.0.1", "--port", "0", "--connection-token-file", run.tokenFile],
    ...["--accept-server-license-terms", "--telemetry-level", "off", "--disable-workspace-trust"],
    ...(testDriver ? ["--enable-smoke-test-driver"] : []),
  ];
  const log = openSync(run.log, "a");
  const child = spawn(process.execPath, [guard, run.root, hostNode(), ...args], {
    env: run.env,
    detached: true, // out of reach of the terminal's Ctrl-C: the guard ends when this process says so or is gone
    stdio: ["ignore", log, log, "ipc"],
  });
  const stopping = new AbortController();
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    const fail = () => {
      if (!stopping.signal.aborted) reject(new Error(`The VS Code server ended by itself:\n${logOf(run)}`));
    };
    child.once("message", fail);
    child.once("exit", fail);
  });
  failed.catch(() => {}); // whoever waits for it gets it; nobody has to
  const stop = async () => {
    stopping.abort();
    if (child.connected) child.disconnect();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
  try {
    const port = await Promise.race([listening(run, stopping.signal), failed]);
    const authority = `127.0.0.1:${port}`;
    return { authority, address: (folder, payload) => address(authority, run.token, folder, payload), failed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The name that the workbench gives to a file of this machine.
 * @param {string} authority
 * @param {string} path absolute
 */
export function remoteUri(authority, path) {
  return `vscode-remote://${authority}${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** @param {RunFolder} run */
function folders(run) {
  return ["--server-data-dir", run.data, "--extensions-dir", run.extensions];
}

/**
 * @param {string} authority
 * @param {string} token
 * @param {string} folder
 * @param {[string, string][]} [payload]
 */
function address(authority, token, folder, payload) {
  const query = new URLSearchParams({ tkn: token, folder, ...(payload && { payload: JSON.stringify(payload) }) });
  return `http://${authority}/?${query}`;
}

/**
 * @param {RunFolder} run
 * @param {AbortSignal} signal
 */
async function listening(run, signal) {
  for (const start = Date.now(); Date.now() - start < startLimitMs; await sleep(50, undefined, { signal })) {
    const port = /agent listening on (\d+)/.exec(logOf(run))?.[1];
    if (port) return port;
  }
  throw new Error(`The VS Code server did not start within ${startLimitMs / 1000} s:\n${logOf(run)}`);
}

/** @param {RunFolder} run */
function logOf(run) {
  return readFileSync(run.log, "utf8");
}
