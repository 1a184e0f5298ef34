import type { Node } from "web-tree-sitter";
import { hits } from "../hits.ts";
import { climb, partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";

/** A module by name, as a file names it. */
export interface ModuleName {
  /** The file that names it. */
  readonly from: Source;
  /** The dots of a relative import. */
  readonly level: number;
  readonly parts: readonly string[];
}

/** What an import gives a name: something in a module, or the module itself. */
export interface Imported {
  readonly module: ModuleName;
  /** The names that lead into it. */
  readonly names: readonly string[];
  /** Modules below it that the same statement loads, as in `import a.b.c`. */
  readonly loaded: readonly string[];
}

const statements = new Set(["import_statement", "import_from_statement"]);

/** What the name that an import makes stands for; undefined for an unfinished import. */
export function importedBy(source: Source, name: Node): Imported | undefined {
  const statement = climb(name, statements);
  if (!statement) return undefined;
  const isAlias = name.parent?.type === "aliased_import";
  const imported = isAlias ? name.parent?.childForFieldName("name") : name.parent;
  if (!imported) return undefined;
  const parts = namesIn(source, imported);
  if (statement.type === "import_statement") {
    const named = isAlias ? parts : parts.slice(0, 1);
    return { module: { from: source, level: 0, parts: named }, names: [], loaded: isAlias ? [] : parts.slice(1) };
  }
  const module = moduleNameOf(source, statement);
  return module && { module, names: parts, loaded: [] };
}

/** The modules whose names a file takes over whole, by `from … import *`, the last one first. */
export function starImports(source: Source): ModuleName[] {
  // The lookbehind costs much in a large file that has none.
  if (!/\bimport\s+\*/.test(source.text)) return [];
  const stars = hits(source, /(?<=\bimport\s+)\*/g).filter(
    (node) => climb(node, new Set(["wildcard_import"])) !== undefined,
  );
  return stars.toReversed().flatMap((star) => {
    const statement = climb(star, statements);
    return (statement && moduleNameOf(source, statement)) ?? [];
  });
}

/** A module's file in the workspace, parsed; undefined where there is none, as for all installed packages. */
export function moduleOf({ from, level, parts }: ModuleName): Source | undefined {
  const { project } = from;
  const inFolder = (folder: string) => {
    const base = [folder, ...parts].join("/");
    const asPackage = project.module(`${base}/__init__.py`);
    return (parts.length > 0 ? project.module(`${base}.py`) : undefined) ?? asPackage;
  };
  if (level > 0) {
    const folder = project.folders[level - 1];
    return folder === undefined ? undefined : inFolder(folder);
  }
  const roots = project.folders.flatMap((folder) => [folder, `${folder}/src`]);
  const found = roots.flatMap((folder) => {
    const module = inFolder(folder);
    return module ? [{ folder, module }] : [];
  });
  if (found.length < 2) return found[0]?.module;
  // The folder of a package is no place to import from. Of several others it depends on how the program is started.
  const likely = found.filter(({ folder }) => !project.has(`${folder}/__init__.py`));
  return likely.length === 1 ? likely[0]?.module : undefined;
}

/** The dotted name of something imported, as in `os.environ.get`; undefined for relative imports. */
export function dottedName({ module, names }: Imported): string | undefined {
  return module.level > 0 ? undefined : [...module.parts, ...names].join(".");
}

/** The module that a `from … import …` statement names; undefined where it is not finished. */
export function moduleNameOf(source: Source, statement: Node): ModuleName | undefined {
  const node = statement.childForFieldName("module_name");
  if (!node) return undefined;
  const relative = node.type === "relative_import" ? partsOf(node) : [];
  const prefix = relative.find(({ type }) => type === "import_prefix");
  const dotted = node.type === "relative_import" ? relative.find(({ type }) => type === "dotted_name") : node;
  const level = prefix ? textOf(source, prefix).replace(/[^.]/g, "").length : 0;
  return { from: source, level, parts: dotted ? namesIn(source, dotted) : [] };
}

function namesIn(source: Source, dotted: Node): string[] {
  return partsOf(dotted).map((part) => textOf(source, part));
}
