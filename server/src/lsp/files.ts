import type { Connection } from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import { listFolderMethod, readFileMethod } from "./protocol.ts";
import type { Runtime } from "./runtime.ts";

/**
 * Reads files and folders wherever they lie: on the host's disk, or in a file system that only the client reaches. Undefined
 * where there is none, or nobody who can look.
 */
export interface Files {
  readFile(uri: string): Promise<string | undefined>;
  /** The names in a folder, those of folders with a `/` at their end. */
  listFolder(uri: string): Promise<readonly string[] | undefined>;
}

export function createFiles(connection: Connection, runtime: Runtime, { options }: Abilities): Files {
  return {
    async readFile(uri) {
      if (runtime.canRead(uri)) return runtime.readFile(uri);
      if (!options.readFile) return undefined;
      const text: unknown = await connection.sendRequest(readFileMethod, { uri });
      return typeof text === "string" ? text : undefined;
    },
    async listFolder(uri) {
      if (runtime.canRead(uri)) return runtime.listFolder(uri);
      if (!options.listFolder) return undefined;
      const names: unknown = await connection.sendRequest(listFolderMethod, { uri });
      return Array.isArray(names) ? names.filter((name) => typeof name === "string") : undefined;
    },
  };
}
