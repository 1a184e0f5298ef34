import { FileSystemError, Uri, workspace } from "vscode";
import type { ReadFileParams } from "../../server/src/lsp/protocol.ts";

/** Reads a file for the server from any file system that the editor reaches; null when there is none. */
export async function readFile({ uri }: ReadFileParams): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true)));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
}
