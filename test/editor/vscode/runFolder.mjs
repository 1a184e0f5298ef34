// Everything that one run of VS Code writes lies in one temporary folder: user data, extensions, HOME, sockets, token, log.
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** User settings of every run: nothing pops up, nothing is sent anywhere. */
const quietSettings = {
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "security.workspace.trust.enabled": false,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "chat.disableAIFeatures": true,
  "git.openRepositoryInParentFolders": "never",
  "remote.autoForwardPorts": false,
};

/** Settings of the runs that test: the web workbench saves by itself and git watches the folder, which no test asked for. */
export const testSettings = { "files.autoSave": "off", "git.enabled": false };

// Without a gallery VS Code asks no marketplace and recommends no extensions.
const noGallery = JSON.stringify({ serviceUrl: "", itemUrl: "", resourceUrlTemplate: "" });

/**
 * @typedef {object} RunFolder
 * @property {string} root the folder itself; removed at the end of the run
 * @property {string} data VS Code's `--server-data-dir`
 * @property {string} extensions VS Code's `--extensions-dir`
 * @property {string} work an empty folder for copies of what the run opens
 * @property {string} tokenFile readable by the user only; holds the connection token
 * @property {string} token
 * @property {string} log what the server prints
 * @property {NodeJS.ProcessEnv} env the server's environment
 */

/**
 * Makes the folder of a run. It is removed when this process exits, at the latest.
 * @param {{ settings?: Record<string, unknown>, extensions?: string, env?: NodeJS.ProcessEnv }} [options] settings are added
 * to (and win over) the quiet ones; extensions is an existing folder to use instead of an empty one
 * @returns {RunFolder}
 */
export function makeRunFolder({ settings = {}, extensions, env = {} } = {}) {
  const root = mkdtempSync(join(tmpdir(), "corslint-"));
  process.once("exit", () => removeQuietly(root));
  const [data, own, work, home, sockets] = ["data", "extensions", "work", "home", "s"].map((name) => {
    const path = join(root, name);
    mkdirSync(path, { mode: 0o700 });
    return path;
  });
  if (!data || !own || !work || !home || !sockets) throw new Error(`${root} could not be set up.`);
  mkdirSync(join(data, "data/User"), { recursive: true });
  writeFileSync(join(data, "data/User/settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const token = randomBytes(24).toString("hex");
  const tokenFile = join(root, "connection-token");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  return {
    root,
    data,
    extensions: extensions ?? own,
    work,
    tokenFile,
    token,
    log: join(root, "server.log"),
    env: {
      ...withoutEditorVariables(process.env),
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_RUNTIME_DIR: sockets,
      TMPDIR: sockets,
      EXTENSIONS_GALLERY: noGallery,
      ...env,
    },
  };
}

/** @param {string} folder */
function removeQuietly(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A server that still runs writes into it. Its guard ends it in a moment and removes the folder then.
  }
}

/**
 * A terminal inside VS Code sets variables that would steer the new server.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutEditorVariables(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE|CODE_SERVER|ELECTRON)_/.test(name)));
}
