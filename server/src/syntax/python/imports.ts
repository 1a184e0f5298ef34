import type { Node } from "web-tree-sitter";
import { hits, namesOf } from "../hits.ts";
import { bindingOf } from "../names.ts";
import { climb, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { pythonNames } from "./names.ts";
import { neverRuns } from "./values.ts";

const statements = new Set(["import_statement", "import_from_statement"]);

/**
 * The dotted names that an expression stands for through imports: `CORSMiddleware` after
 * `from starlette.middleware.cors import CORSMiddleware` is `starlette.middleware.cors.CORSMiddleware`. Several when the
 * name is imported in several ways (`try` / `except ImportError`), none when it is not imported.
 */
export function qualifiedNames(source: Source, node: Node): string[] {
  if (node.type === "attribute") {
    const object = node.childForFieldName("object");
    const attribute = node.childForFieldName("attribute");
    if (!object || !attribute) return [];
    return qualifiedNames(source, object).map((name) => `${name}.${textOf(source, attribute)}`);
  }
  if (node.type !== "identifier") return [];
  const binding = bindingOf(source, pythonNames, node);
  return binding.kind === "import" ? binding.names.flatMap((name) => importedAs(source, name)) : [];
}

function importedAs(source: Source, name: Node): string[] {
  const statement = climb(name, statements);
  if (!statement) return [];
  const isAlias = name.parent?.type === "aliased_import";
  const imported = isAlias ? name.parent?.childForFieldName("name") : name;
  if (!imported) return [];
  if (statement.type === "import_statement") return [textOf(source, isAlias ? imported : name)];
  const module = statement.childForFieldName("module_name");
  return module ? [`${textOf(source, module)}.${textOf(source, imported)}`] : [];
}

/**
 * The expressions in the file that stand for one of `targets` (dotted names): the names themselves, names given by
 * `import … as`, and attributes of imported modules. The import statements are not among them, and nothing that a constant
 * keeps from being run, as behind `DEBUG = False` and `if DEBUG:`.
 */
export function usesOf(source: Source, lastName: string, targets: ReadonlySet<string>): Node[] {
  const named = namesOf(source, lastName, pythonNames.nameTypes);
  const aliases = named.flatMap((node) => aliasOf(node) ?? []).map((alias) => textOf(source, alias));
  const renamed = [...new Set(aliases)].flatMap((alias) => namesOf(source, alias, pythonNames.nameTypes));
  return [...named, ...renamed]
    .filter((node) => !climb(node, statements))
    .map((node) => (node.parent?.childForFieldName("attribute")?.id === node.id ? node.parent : node))
    .filter((node) => qualifiedNames(source, node).some((name) => targets.has(name)) && !neverRuns(source, node));
}

function aliasOf(node: Node): Node | undefined {
  const aliased = node.parent?.type === "dotted_name" ? node.parent.parent : undefined;
  return aliased?.type === "aliased_import" ? (aliased.childForFieldName("alias") ?? undefined) : undefined;
}

/** Whether the file imports a module or something below it, by its dotted name. */
export function importsModule(source: Source, module: string): boolean {
  const pattern = new RegExp(`\\b${module.replaceAll(".", "\\s*\\.\\s*")}\\b`, "g");
  return hits(source, pattern).some((node) => climb(node, statements) !== undefined);
}
