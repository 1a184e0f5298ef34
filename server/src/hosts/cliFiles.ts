// Everything here is synchronous: for thousands of small files that is several times faster, and nobody else waits.
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import picomatch from "picomatch";
import type { CheckHost, Decoded, InputFile, TextFile } from "../cli/input.ts";
import { mayMatter } from "../engine/prefilter.ts";
import { grammarOf } from "../syntax/fileTypes.ts";
import type { Grammar } from "../syntax/language.ts";
import { type IgnoreRules, ignoresAbove, isIgnored, withOwn } from "./cliIgnores.ts";
import { readForNow } from "./cliRead.ts";

/** A folder on the walk, in the three ways in which its path is needed; all with `/` between the parts. */
interface Folder {
  /** As the user would write it. */
  readonly path: string;
  readonly full: string;
  /** From the folder that the walk started in, with a `/` at its end; empty there. */
  readonly below: string;
  readonly ignores: readonly IgnoreRules[];
}

/**
 * The files to check below the given paths, each once, also where links lead to it, in the order of their names. Files that
 * are named are read whatever their name; of folders those that corslint knows, without what `.gitignore` and `exclude`
 * leave out. Links to folders are not followed inside of folders, so that loops do no harm. Throws when a given path does
 * not exist.
 */
export function* inputFiles(
  paths: readonly string[],
  excludeOf: (folder: string) => readonly string[],
): Generator<InputFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    const full = toSlashes(resolve(path));
    const isFolder = statSync(path).isDirectory();
    const found = isFolder
      ? filesBelow(path, excludePattern(excludeOf(path)))
      : [{ path, full, real: disk.realPath(full) }];
    for (const file of found) {
      if (seen.has(file.real)) continue;
      seen.add(file.real);
      yield readInput(file.path, file.full);
    }
  }
}

/**
 * A file below the given folders by its absolute path, as one of nginx, where its name tells no language and neither
 * `.gitignore` nor `exclude` leaves it out; undefined for all others.
 */
export function includedFile(
  paths: readonly string[],
  excludeOf: (folder: string) => readonly string[],
  full: string,
): InputFile | undefined {
  if (grammarOf(full)) return undefined;
  for (const path of paths) {
    const start = disk.realPath(toSlashes(resolve(path)));
    const below = full.slice(start.length + 1);
    if (!full.startsWith(`${start}/`) || excludePattern(excludeOf(path))?.test(below)) continue;
    if (isIgnored(ignoresDownTo(start, below), full, false)) continue;
    return readInput(toSlashes(join(path, below)), full, "nginx");
  }
  return undefined;
}

/** The ignore files that count for a path below a folder. */
function ignoresDownTo(start: string, below: string): IgnoreRules[] {
  let ignores = withOwn(start, ignoresAbove(start));
  for (let at = below.indexOf("/"); at >= 0; at = below.indexOf("/", at + 1)) {
    ignores = withOwn(`${start}/${below.slice(0, at)}`, ignores);
  }
  return ignores;
}

/** A file on the walk; `real` is its path without links. */
type Found = { readonly path: string; readonly full: string; readonly real: string };

function* filesBelow(root: string, excluded: RegExp | undefined): Generator<Found> {
  const start = toSlashes(resolve(root));
  const realStart = disk.realPath(start);
  const pending: Folder[] = [
    { path: toSlashes(join(root, ".")), full: start, below: "", ignores: ignoresAbove(start) },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const folder = next;
    const ignores = withOwn(folder.full, folder.ignores);
    const folders: Folder[] = [];
    for (const entry of entriesOf(folder.full)) {
      const isFolder = entry.isDirectory();
      const full = `${folder.full}/${entry.name}`;
      if (entry.name === ".git" || (!isFolder && !grammarOf(full))) continue;
      const below = folder.below + entry.name + (isFolder ? "/" : "");
      if (isIgnored(ignores, full, isFolder) || excluded?.test(below)) continue;
      const path = folder.path === "." ? entry.name : `${folder.path.replace(/\/$/, "")}/${entry.name}`;
      if (isFolder) folders.push({ path, full, below, ignores });
      else if (isRegularFile(full, entry)) {
        // To ask of every file costs as much as to read it.
        yield { path, full, real: entry.isSymbolicLink() ? disk.realPath(full) : realStart + full.slice(start.length) };
      }
    }
    pending.push(...folders.reverse());
  }
}

/** One pattern for all globs, relative to the folder that is walked through; undefined when there are none. */
function excludePattern(globs: readonly string[]): RegExp | undefined {
  const sources = globs.map((glob) => picomatch.makeRe(glob, { dot: true }).source);
  return sources.length > 0 ? new RegExp(sources.join("|")) : undefined;
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

/** A folder, or a link to one. */
function isFolderAt(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readInput(path: string, full: string, fallback?: Grammar): InputFile {
  const grammar = grammarOf(full) ?? fallback;
  const shown = toSlashes(path);
  if (!grammar) return { path: shown, why: "It is no Python, JavaScript, TypeScript or nginx file by its name." };
  try {
    const bytes = readForNow(path);
    const matters = mayMatterBytes(bytes, grammar);
    const own = matters ? Buffer.from(bytes) : undefined;
    return { path: shown, grammar, mayMatter: matters, decoded: () => decoded(own ?? readFileSync(path)) };
  } catch (error) {
    return { path: shown, why: `It cannot be read (${reasonOf(error)}).` };
  }
}

/** A file by its bytes, which are decoded when they are asked for. */
export function textFile(path: string, grammar: Grammar, bytes: Buffer): TextFile {
  return { path, grammar, mayMatter: mayMatterBytes(bytes, grammar), decoded: () => decoded(bytes) };
}

/** Latin-1 is several times faster than UTF-8, and the words are plain letters. */
function mayMatterBytes(bytes: Buffer, grammar: Grammar): boolean {
  return mayMatter(bytes.toString("latin1"), grammar);
}

/** What is no UTF-8 is replaced, and told. */
function decoded(bytes: Buffer): Decoded {
  const text = bytes.toString("utf8");
  const lead = text.startsWith("\ufeff") ? "\ufeff" : "";
  return { text: text.slice(lead.length), lead, isExact: Buffer.from(text, "utf8").equals(bytes) };
}

/** The files around those that are checked. One that cannot be read is as if it were not there. */
export const disk: Pick<CheckHost, "file" | "fullPath" | "realPath" | "read" | "list"> = {
  // What is checked though its name tells no language is nginx's.
  file: (path) => readInput(path, toSlashes(resolve(path)), "nginx"),
  fullPath: (path) => toSlashes(resolve(path)),
  realPath(fullPath) {
    try {
      return toSlashes(realpathSync.native(fullPath));
    } catch {
      return fullPath;
    }
  },
  read(fullPath) {
    try {
      return readFileSync(fullPath, "utf8").replace(/^\ufeff/, "");
    } catch {
      return undefined;
    }
  },
  list(fullPath) {
    try {
      const entries = readdirSync(fullPath, { withFileTypes: true });
      return entries.map((entry) => (isFolderAt(`${fullPath}${entry.name}`, entry) ? `${entry.name}/` : entry.name));
    } catch {
      return undefined;
    }
  },
};

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
