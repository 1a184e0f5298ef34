/**
 * Compares two versions by their numbers: negative where `a` is older, 0 where they are alike, positive where it is newer.
 * A part that is missing counts as 0; what follows the numbers (`rc1`, `-beta`) is not looked at.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  const leading = /^\d+(?:\.\d+)*/.exec(version.trim().replace(/^v/i, ""))?.[0] ?? "";
  return leading === "" ? [] : leading.split(".").map(Number);
}
