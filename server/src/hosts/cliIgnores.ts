import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ignore, { type Ignore } from "ignore";

/** An ignore file: what is below its folder is left out by it. Paths are absolute, with `/` between their parts. */
export interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The ignore files of the folders above one, up to the one that holds the repository. None outside of a repository. */
export function ignoresAbove(start: string): IgnoreRules[] {
  const folders: string[] = [];
  for (let folder = start; !existsSync(`${folder}/.git`); folder = posix.dirname(folder)) {
    if (posix.dirname(folder) === folder) return [];
    folders.unshift(posix.dirname(folder));
  }
  let ignores: IgnoreRules[] = [];
  for (const folder of folders) ignores = withOwn(folder, ignores);
  return isIgnored(ignores, start, true) ? [] : ignores; // who names an ignored folder wants to see into it
}

/** The ignore files that count in a folder: those around it, and its own. */
export function withOwn(folder: string, ignores: readonly IgnoreRules[]): IgnoreRules[] {
  const file = `${folder}/.gitignore`;
  if (!existsSync(file)) return [...ignores];
  return [...ignores, { folder, rules: ignore().add(readFileSync(file, "utf8")) }];
}

/** As git does: the ignore file that is nearest to a path has the last word. */
export function isIgnored(ignores: readonly IgnoreRules[], full: string, isFolder: boolean): boolean {
  for (const { folder, rules } of ignores.toReversed()) {
    const path = full.slice(folder.length).replace(/^\//, "");
    const { ignored, unignored } = rules.test(isFolder ? `${path}/` : path);
    if (ignored || unignored) return ignored;
  }
  return false;
}
