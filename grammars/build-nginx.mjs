// Makes nginx/tree-sitter-nginx.wasm from nginx/src.
//   node grammars/build-nginx.mjs           builds it and notes in the manifest from which sources
//   node grammars/build-nginx.mjs --check   fails if the WASM does not belong to its sources: by the noted hashes, and,
//                                           where the noted compiler is installed, by building it again

import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nginxSourcesHash, readManifest, sha256, writeManifest } from "./manifest.mjs";
import { directivesHeader } from "./nginx/directives.mjs";

const folder = join(import.meta.dirname, "nginx");
const header = join(folder, "src", "directives.h");
const wasm = join(folder, "tree-sitter-nginx.wasm");
const wasiHeaders = process.env.WASI_INCLUDE ?? "/usr/include/wasm32-wasi";

const COMPILE = [
  ...["--target=wasm32-unknown-emscripten", "-isystem", wasiHeaders, "-D__wasi__"],
  ...["-Os", "-fPIC", "-fvisibility=hidden", "-fno-exceptions", "-nostdlib"],
  ...["-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter"],
];
const LINK = ["-shared", "--experimental-pic", "--allow-undefined", "--no-entry", "--strip-debug"];

function main() {
  if (process.argv.includes("--check")) return check();
  writeFileSync(header, directivesHeader());
  const version = compiler();
  if (version === undefined) throw new Error("no clang that can build WASM here; see grammars/nginx/README.md");
  compile(wasm);
  chmodSync(wasm, 0o644);
  const bytes = readFileSync(wasm);
  writeManifest(readManifest().map((entry) => (entry.file === "nginx.wasm" ? entryOf(bytes, version) : entry)));
  console.log(`nginx/tree-sitter-nginx.wasm: ${bytes.length} bytes, ${version}`);
}

function entryOf(bytes, compilerVersion) {
  const { metadata } = JSON.parse(readFileSync(join(folder, "tree-sitter.json"), "utf8"));
  const [, abi] = /^#define LANGUAGE_VERSION (\d+)$/m.exec(readFileSync(join(folder, "src", "parser.c"), "utf8"));
  return {
    file: "nginx.wasm",
    package: "own",
    version: metadata.version,
    path: "nginx/tree-sitter-nginx.wasm",
    bytes: bytes.length,
    abi: Number(abi),
    sha256: sha256(bytes),
    sources: nginxSourcesHash(),
    compiler: compilerVersion,
  };
}

function check() {
  const noted = readManifest().find((entry) => entry.file === "nginx.wasm");
  const bytes = readFileSync(wasm);
  if (readFileSync(header, "utf8").replaceAll("\r\n", "\n") !== directivesHeader())
    throw new Error("nginx/src/directives.h does not belong to directives.txt; run node grammars/build-nginx.mjs");
  if (noted.sources !== nginxSourcesHash() || noted.sha256 !== sha256(bytes))
    throw new Error("nginx/tree-sitter-nginx.wasm does not belong to its sources; run node grammars/build-nginx.mjs");
  if (compiler() !== noted.compiler) return;
  const scratch = mkdtempSync(join(tmpdir(), "nginx-grammar-"));
  try {
    compile(join(scratch, "nginx.wasm"));
    if (!readFileSync(join(scratch, "nginx.wasm")).equals(bytes))
      throw new Error(`nginx/tree-sitter-nginx.wasm is not what ${noted.compiler} makes of its sources`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The first line of `clang --version`, or undefined where clang, its linker or the C headers are missing. */
function compiler() {
  if (!existsSync(wasiHeaders)) return undefined;
  try {
    execFileSync("wasm-ld", ["--version"], { stdio: "ignore" });
    return execFileSync("clang", ["--version"], { encoding: "utf8" }).split("\n")[0].trim();
  } catch {
    return undefined;
  }
}

function compile(output) {
  const link = [...LINK, "--export=tree_sitter_nginx"].map((option) => `-Wl,${option}`);
  const sources = ["-I", "src", "-o", output, "src/parser.c", "src/scanner.c"];
  execFileSync("clang", [...COMPILE, ...link, ...sources], { cwd: folder, stdio: "inherit" });
}

try {
  main();
} catch (error) {
  console.error(`grammars: ${error.message}`);
  process.exitCode = 1;
}
