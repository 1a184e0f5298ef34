/** The name of the project file; the nearest one upwards decides, and only that one. */
export const projectFileName = ".corslint.json";

/**
 * The places where the project file of a document may lie, nearest first, up to the top. `path` is absolute with `/`
 * between its parts.
 */
export function projectFileCandidates(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  const candidates: string[] = [];
  for (let count = parts.length; count > 0; count--) {
    const folder = parts.slice(0, count).join("/");
    candidates.push(`${folder}/${projectFileName}`);
  }
  return candidates;
}
