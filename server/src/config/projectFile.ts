/** The name of the project file; the nearest one upwards decides, and only that one. */
export const projectFileName = ".corslint.json";

/**
 * The places where the project file of a document may lie, nearest first. `path` is absolute with `/` between its parts;
 * `root` ends the search where it is an ancestor of the document, else the search ends at the top.
 */
export function projectFileCandidates(path: string, root?: string): string[] {
  const parts = path.split("/").slice(0, -1);
  const candidates: string[] = [];
  for (let count = parts.length; count > 0; count--) {
    const folder = parts.slice(0, count).join("/");
    candidates.push(`${folder}/${projectFileName}`);
    if (folder === root) break;
  }
  return candidates;
}
