import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../syntax/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { importedBy, type ModuleName, moduleNameOf, moduleOf } from "../../../../syntax/python/modules.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import type { Source } from "../../../../syntax/source.ts";
import { afterRequestHooks } from "./afterRequest.ts";
import type { HookElsewhere } from "./elsewhere.ts";

const made = /\b(?:Flask|Quart)\s*\(/;

/**
 * The hooks of modules that a file imports behind the place where it makes its app, and that take the app from it:
 * `from project import views` at its end. `apps` are the names of its apps where it uses them.
 */
export function hooksImportedBehind(source: Source, apps: readonly Node[]): HookElsewhere[] {
  if (apps.length === 0) return [];
  return modulesBehind(source, /\bafter_request\b/).flatMap(({ statement, module }) =>
    afterRequestHooks(module).flatMap(({ definition, app }) => {
      const own = apps.find((one) => textOf(source, one) === nameTakenFrom(module, app, source));
      return own ? [{ handler: { source: module, node: definition }, app: own, call: statement }] : [];
    }),
  );
}

/** The modules that a file imports behind the place where it makes its app, as far as their text holds some words. */
export function modulesBehind(source: Source, words: RegExp): { readonly statement: Node; readonly module: Source }[] {
  const start = made.exec(source.text)?.index;
  if (start === undefined) return [];
  const statements = partsOf(source.root).filter(
    ({ type, startIndex }) => startIndex > start && /^import_(?:from_)?statement$/.test(type),
  );
  return statements.flatMap((statement) =>
    modulesOf(source, statement).flatMap((module) => (words.test(module.text) ? [{ statement, module }] : [])),
  );
}

/** The modules of the project that an import statement runs. */
function modulesOf(source: Source, statement: Node): Source[] {
  const from = statement.type === "import_from_statement" ? moduleNameOf(source, statement) : undefined;
  const names = partsOf(statement).filter(({ type }) => type === "dotted_name" || type === "aliased_import");
  const partsIn = (node: Node) =>
    textOf(source, node)
      .replace(/\s+as\s.*$/s, "")
      .split(".");
  const given = from ? names.slice(from.level > 0 ? 0 : 1) : names;
  const all: ModuleName[] = given.map((node) => ({
    from: source,
    level: from?.level ?? 0,
    parts: [...(from?.parts ?? []), ...partsIn(node)],
  }));
  const modules = (from ? [from, ...all] : all).flatMap((name) => moduleOf(name) ?? []);
  return [...new Set(modules)].filter((module) => module !== source);
}

/** The name under which a module imports something from a file; undefined where it comes from elsewhere. */
function nameTakenFrom(module: Source, app: Node, source: Source): string | undefined {
  const binding = app.type === "identifier" ? bindingOf(module, pythonNames, app) : undefined;
  const [name, ...others] = binding?.kind === "import" ? binding.names : [];
  const imported = name && others.length === 0 ? importedBy(module, name) : undefined;
  return imported?.names.length === 1 && isModule(source, imported.module) ? imported.names[0] : undefined;
}

/** Whether a module's name leads to a file. */
function isModule({ path, text }: Source, name: ModuleName): boolean {
  const file = moduleOf(name);
  if (file) return file.text === text;
  const whole = path.replaceAll("\\", "/").replace(/(?:\/__init__)?\.py$/, "");
  return name.parts.length > 0 && `/${whole}`.endsWith(`/${name.parts.join("/")}`);
}
