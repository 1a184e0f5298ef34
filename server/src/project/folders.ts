/** No name holds it, on any system. */
const separator = "\0";

/** A folder is asked for by a path with a `/` at its end, beside the files, and kept as the text of its names. */
export function isFolder(path: string): boolean {
  return path.endsWith("/");
}

/** The folder that a file or folder lies in, as it is asked for. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
}

/** The text that a folder is kept as; those of its names that are folders end with `/`. */
export function folderText(names: readonly string[]): string {
  return names.join(separator);
}

/** The names in a folder by its text. */
export function namesIn(text: string): readonly string[] {
  return text === "" ? [] : text.split(separator);
}
