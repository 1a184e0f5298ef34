/** The path that another one leads to from a folder; an absolute one is what it is. */
export function joined(folder: string, path: string): string {
  if (path.startsWith("/")) return path;
  const parts = folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The object that some data of a file of settings are; an empty one for all others. */
export function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data) ? Object(data) : {};
}

/** The texts among some data: one alone, or those of a list. */
export function textsOf(data: unknown): string[] {
  return [data].flat().filter((item) => typeof item === "string");
}
