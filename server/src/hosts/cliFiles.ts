// Everything here is synchronous: for thousands of small files that is several times faster, and nobody else waits.
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch";
import type { InputFile, TextFile } from "../cli/input.ts";
import { mayMatter } from "../engine/prefilter.ts";
import { grammarOf } from "../syntax/fileTypes.ts";
import type { Grammar } from "../syntax/language.ts";

/** What is below a folder is left out by this, relative to the folder that it lies in. */
interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The files to check below the given paths, each once, in the order of their names. Files that are named are read whatever
 * their name; of folders those that corslint knows, without what `.gitignore` and `exclude` leave out. Links to folders
 * are not followed inside of folders, so that loops do no harm. Throws when a given path does not exist.
 */
export function* inputFiles(
  paths: readonly string[],
  excludeOf: (folder: string) => readonly string[],
): Generator<InputFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    const isFolder = statSync(path).isDirectory();
    const found = isFolder ? filesBelow(path, picomatch([...excludeOf(path)], { dot: true })) : [path];
    for (const file of found) {
      if (seen.has(resolve(file))) continue;
      seen.add(resolve(file));
      yield readInput(file);
    }
  }
}

function* filesBelow(root: string, isExcluded: (path: string) => boolean): Generator<string> {
  const pending: { folder: string; ignores: readonly IgnoreRules[] }[] = [
    { folder: root, ignores: ignoresAbove(root) },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { folder } = next;
    const entries = entriesOf(folder);
    const ignores = withOwn(folder, next.ignores);
    const folders: string[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (entry.name === ".git" || (!isFolder && !grammarOf(toSlashes(resolve(path))))) continue;
      const below = toSlashes(relative(root, path));
      if (isIgnored(ignores, path, isFolder) || isExcluded(isFolder ? `${below}/` : below)) continue;
      if (isFolder) folders.push(path);
      else if (isRegularFile(path, entry)) yield path;
    }
    pending.push(...folders.reverse().map((path) => ({ folder: path, ignores })));
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return []; // it went away, or may not be read; what it held cannot be named
  }
}

/** A file, or a link to one (as in nginx's sites-enabled). */
function isRegularFile(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    return true; // a link to nothing is named as unreadable
  }
}

/** The ignore files of the folders above, up to the one that holds the repository. */
function ignoresAbove(root: string): IgnoreRules[] {
  const folders: string[] = [];
  for (let folder = resolve(root); !existsSync(join(folder, ".git")); folder = dirname(folder)) {
    if (dirname(folder) === folder) return [];
    folders.unshift(dirname(folder));
  }
  let ignores: IgnoreRules[] = [];
  for (const folder of folders) ignores = withOwn(folder, ignores);
  return isIgnored(ignores, root, true) ? [] : ignores; // who names an ignored folder wants to see into it
}

function withOwn(folder: string, ignores: readonly IgnoreRules[]): IgnoreRules[] {
  const file = join(folder, ".gitignore");
  if (!existsSync(file)) return [...ignores];
  return [...ignores, { folder: resolve(folder), rules: ignore().add(readFileSync(file, "utf8")) }];
}

/** As git does: the ignore file that is nearest to a path has the last word. */
function isIgnored(ignores: readonly IgnoreRules[], path: string, isFolder: boolean): boolean {
  for (const { folder, rules } of ignores.toReversed()) {
    const { ignored, unignored } = rules.test(toSlashes(relative(folder, resolve(path))) + (isFolder ? "/" : ""));
    if (ignored || unignored) return ignored;
  }
  return false;
}

function readInput(path: string): InputFile {
  const grammar = grammarOf(toSlashes(resolve(path)));
  const shown = toSlashes(path);
  if (!grammar) return { path: shown, why: "It is no Python, JavaScript, TypeScript or nginx file by its name." };
  try {
    return textFile(shown, grammar, readFileSync(path));
  } catch (error) {
    return { path: shown, why: `It cannot be read (${reasonOf(error)}).` };
  }
}

/** A file by its bytes. They are decoded when they are asked for; what is no UTF-8 is replaced, and told. */
export function textFile(path: string, grammar: Grammar, bytes: Buffer): TextFile {
  return {
    path,
    grammar,
    mayMatter: mayMatter(bytes.toString("latin1")), // several times faster than UTF-8; the words are plain letters
    decoded() {
      const text = bytes.toString("utf8");
      const lead = text.startsWith("\ufeff") ? "\ufeff" : "";
      return { text: text.slice(lead.length), lead, isExact: Buffer.from(text, "utf8").equals(bytes) };
    },
  };
}

/** What went wrong with a file, in a few words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EISDIR: "it is a folder",
    ELOOP: "its links go in a circle",
    ENOTDIR: "a part of its path is no folder",
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

function toSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}
