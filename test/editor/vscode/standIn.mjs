#!/usr/bin/env node
// Stands in for the VS Code executable where none can be downloaded: @vscode/test-electron starts it with VS Code's arguments,
// and it runs the suite in the VS Code server of ../host, opened by headless Chromium.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { endOfRun } from "../../../scripts/lib/endOfRun.mjs";
import { makeRunFolder } from "./runFolder.mjs";
import { installExtension } from "./server.mjs";
import { runSuiteInHost } from "./suiteInHost.mjs";

const { values, positionals } = parseArgs({
  strict: false, // a desktop's arguments that mean nothing here (--no-sandbox, --user-data-dir, …) are passed over
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string" },
    extensionTestsPath: { type: "string" },
    "extensions-dir": { type: "string" },
    "install-extension": { type: "string" },
  },
});

/** @param {string} name */
function path(name) {
  const value = values[name];
  if (typeof value !== "string") return undefined;
  return value.startsWith("file:") ? fileURLToPath(value) : value;
}

/** @param {string} name */
function requiredPath(name) {
  const value = path(name);
  if (!value) throw new Error(`--${name}=PATH is missing.`);
  return value;
}

async function main() {
  const extensions = path("extensions-dir");
  const vsix = path("install-extension");
  if (vsix) {
    installExtension(makeRunFolder({ extensions: requiredPath("extensions-dir") }), vsix);
    return 0;
  }
  const [folder] = positionals;
  if (!folder) throw new Error("The folder to open is missing.");
  const suite = {
    extension: requiredPath("extensionDevelopmentPath"),
    suite: requiredPath("extensionTestsPath"),
    artifacts: fileURLToPath(new URL("../../artifacts", import.meta.url)),
    folder,
    ...(extensions && { extensions }),
  };
  return runSuiteInHost(suite, (stop) =>
    endOfRun()
      .then(stop)
      .finally(() => process.exit(130)),
  );
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
