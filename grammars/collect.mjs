// Puts the WASM of all languages and of tree-sitter itself into this folder, under the names that the extension loads.
//   node grammars/collect.mjs            copies; stops at the first file that is not the one the manifest knows
//   node grammars/collect.mjs --update   copies, and writes what it found in the packages into the manifest

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readManifest, sha256, writeManifest } from "./manifest.mjs";

const require = createRequire(import.meta.url);
const languages = "@vscode/tree-sitter-wasm";
const runtime = "web-tree-sitter";

const SOURCES = [
  { file: "javascript.wasm", package: languages, path: "wasm/tree-sitter-javascript.wasm" },
  { file: "nginx.wasm", package: "own", path: "nginx/tree-sitter-nginx.wasm" },
  { file: "python.wasm", package: languages, path: "wasm/tree-sitter-python.wasm" },
  { file: "tsx.wasm", package: languages, path: "wasm/tree-sitter-tsx.wasm" },
  { file: "typescript.wasm", package: languages, path: "wasm/tree-sitter-typescript.wasm" },
  { file: "web-tree-sitter.wasm", package: runtime, path: "web-tree-sitter.wasm" },
];

async function main() {
  const update = process.argv.includes("--update");
  const known = new Map(readManifest().map((entry) => [entry.file, entry]));
  const entries = [];
  for (const source of SOURCES) {
    const home = packageFolder(source.package);
    const bytes = readFileSync(join(home, source.path));
    const found = { ...source, version: version(home, source.package), bytes: bytes.length, sha256: sha256(bytes) };
    const expected = known.get(source.file);
    const mayChange = update && source.package !== "own"; // build-nginx.mjs alone writes that entry
    entries.push(mayChange ? { ...found, ...(await abiOf(found, bytes)) } : expectSame(found, expected));
    copy(new URL(source.file, import.meta.url), bytes);
  }
  if (update) writeManifest(entries);
}

function packageFolder(name) {
  if (name === "own") return import.meta.dirname;
  return dirname(require.resolve(name === runtime ? `${runtime}/web-tree-sitter.wasm` : `${name}/package.json`));
}

function version(home, name) {
  const file = name === "own" ? "nginx/tree-sitter.json" : "package.json";
  const json = JSON.parse(readFileSync(join(home, file), "utf8"));
  return json.version ?? json.metadata.version;
}

/** What the manifest says of a file, if it is that file. */
function expectSame(found, expected) {
  if (expected?.version === found.version && expected.sha256 === found.sha256) return expected;
  const own = found.package === "own";
  throw new Error(
    `${found.file}: ${own ? found.path : `${found.package} ${found.version}`} is not the file in grammars/manifest.json; ` +
      `if the change is meant, run node grammars/${own ? "build-nginx.mjs" : "collect.mjs --update"}`,
  );
}

/** The runtime is no language and has no ABI of its own. */
async function abiOf(found, bytes) {
  if (found.package === runtime) return {};
  const { Language, Parser } = require(runtime);
  await Parser.init();
  return { abi: (await Language.load(bytes)).abiVersion };
}

function copy(target, bytes) {
  if (existsSync(target) && readFileSync(target).equals(bytes)) return;
  writeFileSync(target, bytes);
}

main().catch((error) => {
  console.error(`grammars: ${error.message.split("\n")[0]}`);
  process.exitCode = 1;
});
