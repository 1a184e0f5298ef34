import { grammarOf } from "../syntax/fileTypes.ts";
import { type Family, familyOf, type Grammar } from "../syntax/language.ts";
import type { Parsers } from "../syntax/parsers.ts";
import type { Project } from "../syntax/project.ts";
import { type Source, sourceOf } from "../syntax/source.ts";
import { namesIn } from "./folders.ts";
import { readData } from "./manifests/data.ts";
import { readManifest } from "./manifests/read.ts";
import type { Manifest } from "./manifests/requirement.ts";
import { foldersAbove } from "./paths.ts";
import { createTrees } from "./trees.ts";
import { versionIn } from "./versions.ts";

/** What one analysis sees of the files around it, and what it has asked for. */
export interface View {
  /** The project as a file sees it; the path is an address or absolute, with `/` between its parts. */
  projectOf(path: string, family: Family): Project;
  /**
   * Every path that was asked for, folders with a `/` at their end: when one of them changes, the analysis may come out
   * differently.
   */
  readonly asked: ReadonlySet<string>;
  /** Those that nobody has read yet. */
  readonly missing: ReadonlySet<string>;
}

/** The texts of the files around those that are analysed, as far as they have been asked for. */
export interface Workspace {
  /** For one analysis and the fixes of its findings. */
  view(): View;
  /** A file has been read, or a folder, whose text `folderText` makes; undefined says that there is none. */
  put(path: string, text: string | undefined): void;
  /** A file may have changed: it is read again when it is asked for. */
  forget(path: string): void;
  /** The text that is known of a file, null where it is known that there is none, undefined where nobody has looked. */
  textOf(path: string): string | null | undefined;
  /** The grammars of files that have been asked for, as far as they are not loaded; each is told once. */
  lacking(): readonly Grammar[];
  /** Forgets everything and frees all trees. */
  clear(): void;
}

/** More files than any setting is spread over; what lies behind them stays unknown. A server of nginx has one for each site. */
const maxModules: Readonly<Record<Family, number>> = { python: 64, javascript: 64, nginx: 2_000 };

export function createWorkspace(parsers: Parsers): Workspace {
  const texts = new Map<string, string | null>();
  const manifests = new Map<string, Manifest>();
  const settings = new Map<string, unknown>();
  const trees = createTrees(parsers);

  function manifestOf(path: string, text: string): Manifest {
    const manifest = manifests.get(path) ?? readManifest(path, text);
    manifests.set(path, manifest);
    // Lock files are large, and nobody needs their text again.
    if (!path.endsWith("/package.json")) texts.set(path, "");
    return manifest;
  }

  function dataOf(path: string, text: string): unknown {
    if (!settings.has(path)) settings.set(path, readData(path, text));
    return settings.get(path);
  }

  function forget(path: string): void {
    texts.delete(path);
    manifests.delete(path);
    settings.delete(path);
    trees.drop(path);
  }

  return {
    view() {
      trees.trim();
      return createView({ textOf: (path) => texts.get(path), manifestOf, dataOf, treeOf: trees.of });
    },
    put(path, text) {
      const read = text ?? null;
      if (texts.get(path) === read && !manifests.has(path)) return;
      forget(path);
      texts.set(path, read);
    },
    forget,
    textOf: (path) => texts.get(path),
    lacking: trees.lacking,
    clear() {
      texts.clear();
      manifests.clear();
      settings.clear();
      trees.clear();
    },
  };
}

/** What is known of the files, and what is made of their texts. */
interface Known {
  textOf(path: string): string | null | undefined;
  manifestOf(path: string, text: string): Manifest;
  dataOf(path: string, text: string): unknown;
  treeOf: ReturnType<typeof createTrees>["of"];
}

function createView({ textOf, manifestOf, dataOf, treeOf }: Known): View {
  const asked = new Set<string>();
  const missing = new Set<string>();
  const modules = new Map<string, Source>();

  function read(path: string): string | undefined {
    asked.add(path);
    const text = textOf(path);
    if (text === undefined) missing.add(path);
    return text ?? undefined;
  }

  function moduleAt(path: string, fallback?: Grammar): Source | undefined {
    const grammar = grammarOf(path) ?? fallback;
    const text = grammar && read(path);
    if (!grammar || text === undefined) return undefined;
    const known = modules.get(path);
    if (!known && modules.size >= maxModules[familyOf(grammar)]) return undefined;
    const parsed = treeOf(path, grammar, text);
    if ("skipped" in parsed) return undefined;
    // Fixes are asked for later, when the tree may have been freed and made anew.
    if (known?.root.tree === parsed.tree) return known;
    const source = sourceOf(path, grammar, text, parsed.tree.rootNode, projectOf(path, familyOf(grammar)));
    modules.set(path, source);
    return source;
  }

  function manifestAt(path: string): Manifest | undefined {
    const text = read(path);
    return text === undefined ? undefined : manifestOf(path, text);
  }

  function dataAt(path: string): unknown {
    const text = read(path);
    return text === undefined ? undefined : dataOf(path, text);
  }

  function namesAt(folder: string): readonly string[] | undefined {
    const text = read(`${folder}/`);
    return text === undefined ? undefined : namesIn(text);
  }

  function projectOf(path: string, family: Family): Project {
    const folders = foldersAbove(path);
    return {
      folders,
      versionOf: (name) => versionIn(folders, family, name, manifestAt),
      module: moduleAt,
      data: dataAt,
      text: read,
      has: (other) => read(other) !== undefined,
      lacks: () => missing.size > 0,
      list: namesAt,
    };
  }

  return { projectOf, asked, missing };
}
