import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const built = join(root, "dist/server.node.cjs");
const sources = ["esbuild.mjs", "server/src", "client/src", "grammars"];

/** Vitest calls it once before all tests: builds when a source is newer than what was built. */
export default function setup(): void {
  if (newest(sources.map((source) => join(root, source))) < changedAt(built)) return;
  execFileSync(process.execPath, ["esbuild.mjs"], { cwd: root, stdio: "inherit" });
}

function newest(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => (isFolder(path) ? newest(contentOf(path)) : changedAt(path))));
}

function contentOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.endsWith(".wasm")) // built as well
    .map((name) => join(folder, name));
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
