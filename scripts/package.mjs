// Packs the extension into corslint.vsix and checks what is inside: npm run package
import { rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { vsixFile } from "./lib/paths.mjs";
import { runMain, runNode, tool } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const largestBytes = 3 * 1024 * 1024;
const vsceArgs = ["package", "--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository"];

/** What must not be shipped, as patterns on paths inside the extension: sources, tests, tools, hidden files. */
const unwanted = [/\.(tsx?|map|c|h)$/, /^(client\/src|grammars\/nginx|node_modules|scripts|server|test)\//, /(^|\/)\./];

/**
 * Packs the built extension.
 * @throws with the list of reasons when the package is too large or holds what it should not
 */
export async function packExtension() {
  rmSync(vsixFile, { force: true }); // nobody shall test an old one
  const code = await runNode([tool("@vscode/vsce", "vsce"), ...vsceArgs, "--out", vsixFile]);
  if (code !== 0) throw new Error("vsce could not pack the extension (its messages stand above).");
  const faults = packageFaults(await entriesOf(vsixFile), statSync(vsixFile).size);
  if (faults.length > 0) throw new Error(`${vsixFile} must not be shipped:\n${faults.join("\n")}`);
}

/**
 * @param {string[]} entries
 * @param {number} bytes
 */
function packageFaults(entries, bytes) {
  const inside = entries
    .filter((entry) => entry.startsWith("extension/"))
    .map((entry) => entry.slice("extension/".length));
  const faults = inside
    .filter((path) => unwanted.some((pattern) => pattern.test(path)))
    .map((path) => `  ${path} is no part of the product`);
  if (bytes > largestBytes) faults.push(`  it has ${megabytes(bytes)}, more than ${megabytes(largestBytes)}`);
  return faults;
}

/**
 * The names in a zip file's directory.
 * @param {string} file
 * @returns {Promise<string[]>}
 */
async function entriesOf(file) {
  const require = createRequire(import.meta.url);
  const yauzl = createRequire(require.resolve("@vscode/vsce/package.json"))("yauzl"); // the library that vsce reads .vsix files with
  const zip = await promisify(yauzl.open)(file, { lazyEntries: false });
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const names = [];
    zip.on("entry", (/** @type {{ fileName: string }} */ entry) => names.push(entry.fileName));
    zip.on("error", reject);
    zip.on("end", () => resolve(names));
  });
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => {
    await setUp();
    await packExtension();
    console.log(`${vsixFile}: ${megabytes(statSync(vsixFile).size)}`);
    return 0;
  });
}
