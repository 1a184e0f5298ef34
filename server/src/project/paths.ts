/** Further up nobody keeps what belongs to a file, and each folder costs a look at a disk or at a client. */
const maxFolders = 10;

/** `scheme://authority` of an address, or the drive of a path. */
const start = /^(?:[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)?/i;

/**
 * The folders above a file, nearest first, without a `/` at their end: at most ten. `path` is an address or an absolute
 * path, with `/` between its parts; any other path lies nowhere and has none.
 */
export function foldersAbove(path: string): string[] {
  const base = start.exec(path)?.[0] ?? "";
  const parts = path.slice(base.length).split("/");
  if (parts[0] !== "" || parts.length < 2) return [];
  return parts
    .slice(1)
    .map((_part, index) => base + parts.slice(0, parts.length - 1 - index).join("/"))
    .slice(0, maxFolders);
}

/** The path of a file beside another one: `name` may lead through folders, also upwards. */
export function beside(path: string, name: string): string {
  const folders = path.split("/").slice(0, -1);
  for (const part of name.split("/")) {
    if (part === "..") folders.pop();
    else if (part !== ".") folders.push(part);
  }
  return folders.join("/");
}
