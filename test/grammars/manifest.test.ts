import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { Language, Parser } from "web-tree-sitter";

interface Entry {
  file: string;
  package: string;
  version: string;
  path: string;
  bytes: number;
  abi?: number;
  sha256: string;
}

const folder = new URL("../../grammars/", import.meta.url);
const entries: Entry[] = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8"));
const LANGUAGES = ["javascript.wasm", "nginx.wasm", "python.wasm", "tsx.wasm", "typescript.wasm"];

describe("the grammars", () => {
  beforeAll(() => {
    run("collect.mjs");
  });

  it("are those of the manifest, and no others", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".wasm"));
    expect(files.sort()).toEqual(entries.map(({ file }) => file));
    expect(files).toEqual([...LANGUAGES, "web-tree-sitter.wasm"].sort());
  });

  it.each(entries)("$file has the size and the hash in the manifest", ({ file, bytes, sha256 }) => {
    const wasm = readFileSync(new URL(file, folder));
    expect(wasm).toHaveLength(bytes);
    expect(createHash("sha256").update(wasm).digest("hex")).toBe(sha256);
  });

  it.each(LANGUAGES)("%s loads, and has the ABI in the manifest", async (file) => {
    await Parser.init();
    const language = await Language.load(readFileSync(new URL(file, folder)));
    expect(language.abiVersion).toBe(entries.find((entry) => entry.file === file)?.abi);
  });

  it("that of nginx belongs to its sources", () => {
    run("build-nginx.mjs", "--check");
  });
});

function run(script: string, ...options: string[]): void {
  execFileSync(process.execPath, [fileURLToPath(new URL(script, folder)), ...options], { encoding: "utf8" });
}
