import type { Connection } from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import { readFileMethod } from "./protocol.ts";
import type { Runtime } from "./runtime.ts";

/**
 * Gives a function that reads the text of a file wherever it lies: on the host's disk, or in a file system that only the client
 * reaches. Undefined where there is no file, or nobody who can look.
 */
export function createFiles(
  connection: Connection,
  runtime: Runtime,
  { options }: Abilities,
): (uri: string) => Promise<string | undefined> {
  return async (uri) => {
    if (runtime.canRead(uri)) return runtime.readFile(uri);
    if (!options.readFile) return undefined;
    const text: unknown = await connection.sendRequest(readFileMethod, { uri });
    return typeof text === "string" ? text : undefined;
  };
}
