// Installs the JavaScript frameworks that samples run, once for each lock file.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { npm } from "./npm.mjs";

/** @typedef {{ name: string, version: string, integrity: string }} Packed */

/**
 * Installs what the lock file of a folder lists and, as they are and without what they depend on, the packages of its
 * `packed.json`: of these one file is run.
 * @param {string} folder
 * @throws with a message for the user when npm fails or a package is not the one that is meant
 */
export function setUpFrameworks(folder) {
  const read = (/** @type {string} */ name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "";
  const packed = read("packed.json");
  const wanted = read("package-lock.json") + packed;
  const mark = join(folder, "node_modules/.installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  console.log(`Installing the frameworks of ${basename(folder)} (npm ci) …`);
  npm(folder, ["ci"]);
  for (const each of packed ? JSON.parse(packed) : []) unpack(folder, each);
  writeFileSync(mark, wanted);
}

/**
 * @param {string} folder
 * @param {Packed} packed
 */
function unpack(folder, { name, version, integrity }) {
  const download = mkdtempSync(join(tmpdir(), "corslint-packed-"));
  try {
    npm(folder, ["pack", `${name}@${version}`, `--pack-destination=${download}`]);
    const [file] = readdirSync(download);
    if (file === undefined) throw new Error(`npm gave no archive of ${name}@${version}.`);
    const archive = join(download, file);
    const found = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
    if (found !== integrity) throw new Error(`${name}@${version} is not what packed.json of ${folder} says.`);
    const target = join(folder, "node_modules", name);
    mkdirSync(target, { recursive: true });
    execFileSync("tar", ["-xzf", archive, "-C", target, "--strip-components=1"]);
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}
