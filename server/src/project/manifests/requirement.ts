import { compareVersions } from "../../syntax/versions.ts";

/** What a file says about the versions of packages, by the name under which its ecosystem keeps a package. */
export interface Manifest {
  /** Absent for a package that is named without a version. */
  readonly versions: ReadonlyMap<string, string | undefined>;
  /** Other files that belong to it, as paths from its own folder. */
  readonly includes: readonly string[];
}

export const emptyManifest: Manifest = { versions: new Map(), includes: [] };

const bound = /(===|==|~=|>=|<=|!=|>|<|\^|~|=)?\s*v?(\d[\w.*+-]*)/g;
const fromBelow = new Set(["", "=", "==", "===", "~=", ">=", ">", "^", "~"]);

/**
 * The lowest version that a range allows, as Python's and npm's package managers write them: `4.1` for `^4.1`, `4` for
 * `>=4,<5` and for `4.x`. The lowest of its alternatives; undefined where nothing bounds it from below.
 */
export function lowestIn(range: string): string | undefined {
  const alternatives = range.split("||").map(lowestOfAll);
  if (alternatives.includes(undefined)) return undefined;
  return alternatives.reduce((a, b) => (a !== undefined && b !== undefined && compareVersions(a, b) <= 0 ? a : b));
}

function lowestOfAll(range: string): string | undefined {
  const plain = range.replace(/\s+-\s+\S+/, ""); // of `1.2 - 2.3` the second is the upper end
  let lowest: string | undefined;
  for (const [, operator = "", written = ""] of plain.matchAll(bound)) {
    const version = written.replace(/(?:\.[*xX])+$/, "");
    if (!fromBelow.has(operator)) continue;
    if (lowest === undefined || compareVersions(version, lowest) > 0) lowest = version;
  }
  return lowest;
}

/** Notes a package; of several lines about one package (for several platforms) the lowest version counts. */
export function note(versions: Map<string, string | undefined>, name: string, version: string | undefined): void {
  const known = versions.get(name);
  if (!versions.has(name) || known === undefined || version === undefined) versions.set(name, version ?? known);
  else if (compareVersions(version, known) < 0) versions.set(name, version);
}
