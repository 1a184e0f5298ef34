// Sets a fresh clone up: dependencies, build and, with --editor, a VS Code server and Chromium. What is up to date stays.
// Imports nothing that has to be installed first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setUpChromium } from "../test/editor/browser.mjs";
import { setUpHost } from "../test/editor/setupHost.mjs";
import { npm } from "./lib/npm.mjs";
import { root } from "./lib/paths.mjs";
import { runMain, runNode } from "./lib/run.mjs";

const oldestNode = { major: 20, minor: 19 };

/**
 * @param {{ host?: boolean, chromium?: boolean }} [parts] what is needed besides dependencies and build
 * @throws with a message for the user
 */
export async function setUp({ host = false, chromium = false } = {}) {
  checkNode();
  if (!dependenciesInStep()) {
    console.log("Installing dependencies (npm ci) …");
    npm(root, ["ci"]);
  }
  if ((await runNode(["esbuild.mjs"])) !== 0) throw new Error("The build failed (its messages stand above).");
  if (host) setUpHost();
  if (chromium) setUpChromium();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return;
  const needed = `${oldestNode.major}.${oldestNode.minor}`;
  throw new Error(
    `Development needs Node ${needed} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Whether node_modules holds exactly what the lock file says, by the list that npm writes at the end of an install. */
function dependenciesInStep() {
  const wanted = packagesIn("package-lock.json");
  const installed = packagesIn("node_modules/.package-lock.json");
  if (!wanted || !installed) return false;
  const same = (/** @type {string} */ path) => wanted[path]?.version === installed[path]?.version;
  const needed = Object.keys(wanted).filter((path) => path !== "" && !wanted[path]?.optional);
  return needed.every(same) && Object.keys(installed).every(same);
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined} undefined when the file is missing or broken
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), "utf8")).packages;
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const editor = process.argv.includes("--editor");
  await runMain(async () => {
    await setUp({ host: editor, chromium: editor });
    return 0;
  });
}
