// grammars/manifest.json: what each WASM is, where it comes from and which bytes it has.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const manifest = new URL("manifest.json", import.meta.url);
const nginx = new URL("nginx/", import.meta.url);

const KEYS = ["file", "package", "version", "path", "bytes", "abi", "sha256", "sources", "compiler"];

/** The manifest's entries, one for each WASM. */
export function readManifest() {
  return JSON.parse(readFileSync(manifest, "utf8"));
}

/** Writes the manifest. */
export function writeManifest(entries) {
  const ordered = entries.map((entry) =>
    Object.fromEntries(KEYS.filter((key) => key in entry).map((key) => [key, entry[key]])),
  );
  writeFileSync(manifest, `${JSON.stringify(ordered, null, 2)}\n`);
}

/** The SHA-256 of some bytes, in hexadecimal digits. */
export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** One SHA-256 over everything that the nginx grammar's WASM is made from: each file's name, NUL, its text, NUL. */
export function nginxSourcesHash() {
  const source = readdirSync(new URL("src/", nginx)).filter((name) => /\.[ch]$/.test(name));
  const files = ["directives.txt", "grammar.js", ...source.map((name) => `src/${name}`)].sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const text = readFileSync(new URL(file, nginx), "utf8").replaceAll("\r\n", "\n");
    hash.update(`${file}\0${text}\0`);
  }
  return hash.digest("hex");
}
