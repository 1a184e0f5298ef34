// Installs the editor host: code-server with its own Node, from the npm registry alone and without install scripts.
// Runs by itself (node test/editor/setupHost.mjs) and as part of scripts/setup.mjs --editor. Does nothing when up to date.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { npm } from "../../scripts/lib/npm.mjs";
import { hostFolder, hostNode, serverMain, vscodeFolder } from "./vscode/host.mjs";

const nodeMajorOfHost = 24;

// Lies inside node_modules and is written last: a half install has none, and `npm ci` removes it.
const marker = join(hostFolder, "node_modules/.corslint-host");

/**
 * Makes the editor host ready to start.
 * @param {(line: string) => void} [say] takes progress, one line at a time
 * @throws with a message for the user when the machine cannot run the host or an install fails
 */
export function setUpHost(say = console.log) {
  const wanted = lockHash();
  if (markerText() === wanted && existsSync(serverMain)) return;
  if (process.platform === "win32") {
    throw new Error("The VS Code server does not run on Windows. Use WSL, or the --desktop form of the command.");
  }
  say("Installing the editor host (a VS Code server from npm, about 800 MB, once) …");
  npm(hostFolder, ["ci"]);
  // What follows is NOT pinned by our lock file: code-server ships VS Code's package.json and shrinkwrap without the installed
  // packages, and `npm ci` refuses that shrinkwrap because it is out of step with the overrides beside it (4.139.1).
  const insideVscode = ["install", "--omit=dev", "--no-save"];
  npm(vscodeFolder, insideVscode);
  npm(join(vscodeFolder, "extensions"), insideVscode); // TypeScript; without it every JS file opens with an error toast
  checkStart();
  writeFileSync(marker, wanted);
  say("The editor host is ready.");
}

function lockHash() {
  const lock = readFileSync(join(hostFolder, "package-lock.json"));
  return createHash("sha256").update(lock).digest("hex");
}

function markerText() {
  try {
    return readFileSync(marker, "utf8");
  } catch {
    return ""; // not installed yet, or only half
  }
}

function checkStart() {
  const node = hostNode();
  try {
    execFileSync(node, [serverMain, "--version"], { stdio: ["ignore", "ignore", "pipe"] });
  } catch (cause) {
    const hint = node === process.execPath ? `; on this machine it needs Node ${nodeMajorOfHost} as \`node\`` : "";
    throw new Error(`The VS Code server does not start with ${node} (${process.version})${hint}.`, { cause });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    setUpHost();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
