/**
 * The path of another file as the user would write it, who gave one file as `given`, which is at `full`. `full` and `other`
 * are absolute; where they have nothing in common the absolute path stays.
 */
export function shownBeside(given: string, full: string, other: string): string {
  const from = full.split("/").slice(0, -1);
  const to = other.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  if (common < 2) return other;
  const parts = given.split("/").slice(0, -1);
  for (let up = from.length - common; up > 0; up--) {
    const last = parts.at(-1);
    if (last === undefined || last === ".." || last === ".") parts.push("..");
    else parts.pop();
  }
  return [...parts, ...to.slice(common)].join("/");
}
