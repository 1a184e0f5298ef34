import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { ListFolderParams, ReadFileParams } from "../../server/src/lsp/protocol.ts";

/** Reads a file for the server from any file system that the editor reaches; null when there is none. */
export function readFile({ uri }: ReadFileParams): Promise<string | null> {
  return orNull(async () => new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true))));
}

/** The names in a folder, those of folders and of links to them with a `/` at their end; null when there is none. */
export function listFolder({ uri }: ListFolderParams): Promise<string[] | null> {
  return orNull(async () => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.map(([name, type]) => (type & FileType.Directory ? `${name}/` : name));
  });
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
}
