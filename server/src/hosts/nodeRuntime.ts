import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Runtime } from "../lsp/runtime.ts";

/** Milliseconds of work that one parse of a document may cost before it is given up, so that typing never waits longer. */
const parseBudget = 200;

/** The runtime of a server in node. `grammars` is the folder of the `.wasm` files. */
export function nodeRuntime(grammars: string): Runtime {
  return {
    parseBudget,
    worked() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
    wasm: (name) => readFile(join(grammars, `${name}.wasm`)),
    canRead: (uri) => uri.startsWith("file:"),
    async readFile(uri) {
      try {
        return await readFile(fileURLToPath(uri), "utf8");
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async listFolder(uri) {
      try {
        const folder = fileURLToPath(uri);
        const entries = await readdir(folder, { withFileTypes: true });
        return await Promise.all(entries.map((entry) => nameOf(folder, entry)));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    nextTurn: () => setImmediate(),
  };
}

/** The name of what lies in a folder, with a `/` at its end where it is a folder, or a link to one. */
async function nameOf(folder: string, entry: Dirent): Promise<string> {
  const isFolder = entry.isSymbolicLink() ? await leadsToFolder(join(folder, entry.name)) : entry.isDirectory();
  return isFolder ? `${entry.name}/` : entry.name;
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch {
    return false; // a link to nothing is told when it is read
  }
}

/** No file of this name, no folder where its folder should be, or an address that no file can have. */
function isMissing(error: unknown): boolean {
  if (error instanceof URIError) return true;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "ENOENT" || code === "ENOTDIR" || code.startsWith("ERR_INVALID_FILE_URL");
}
