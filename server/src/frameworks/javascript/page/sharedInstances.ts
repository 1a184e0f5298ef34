import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { bare, callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { type Imported, importedAs } from "../../../syntax/javascript/imports.ts";
import { exportsOf } from "../../../syntax/javascript/modules/exports.ts";
import { moduleOf } from "../../../syntax/javascript/modules/paths.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Callee, Library } from "./callees.ts";
import { namedUses } from "./named.ts";

/** Modules that hand on what others export are followed so far. */
const maxModules = 4;
/** What tells a library how to ask; a file without it is not worth looking into others. */
const settings = /credentials|headers/i;
/** What stands between an `import` or a declaration and the module that it is given. */
const imports =
  /\bimport\b([^;"'`]*?)\bfrom\b|\b(?:const|let|var)\b([^;=]*)=\s*(?:await\s+)?(?:require|import)\s*\(|\bimport\s+([\w$]+)\s*=/g;
/** The words that the imports of a file hold, all names that they make among them: tells most names apart at once. */
const importing = onceFor(({ text }: Source) => {
  const clauses = [...text.matchAll(imports)].map((found) => found.slice(1).join(" "));
  return new Set(clauses.join(" ").match(/[\w$]+/g));
});
/** How the calls of a library, and what is made of it, are found in one file. */
type CalleesIn = (source: Source) => readonly Callee[];

/**
 * The names of the file that stand for an instance which another file of the project makes and exports:
 * `export default axios.create({ … })`, or the library itself. `calleesIn` finds the calls in that file.
 */
export function sharedInstances(source: Source, library: Library, calleesIn: CalleesIn): Node[] {
  if (!settings.test(source.text)) return [];
  const methods = Object.keys(library.optionsAt).filter((method) => method !== "");
  const called = `(?=\\s*\\.\\s*(?:${[...methods, "defaults", "interceptors"].join("|").replaceAll("$", "\\$")})\\b)`;
  const users = source.text.matchAll(new RegExp(`(?<![\\w$.])[A-Za-z_$][\\w$]*${called}`, "g"));
  const names = [...new Set([...users].map(([name]) => name))].filter((name) => importing(source).has(name));
  const known = new Map<string, boolean>();
  const isKnown = (imported: Imported) => {
    const key = `${imported.name} ${imported.module}`;
    const found = known.get(key) ?? isInstance(source, imported, library, calleesIn, maxModules);
    known.set(key, found);
    return found;
  };
  return names.flatMap((name) => {
    const uses = namesOf(source, name, javascriptNames.nameTypes).filter((use) => !javascriptNames.classify(use));
    return uses.filter((use) => {
      const imported = importedAs(source, use);
      return imported && isKnown(imported);
    });
  });
}

function isInstance(from: Source, imported: Imported, library: Library, calleesIn: CalleesIn, steps: number): boolean {
  const { module, name } = imported;
  if (library.modules.includes(module) || steps === 0) return false;
  const home = moduleOf(from, module);
  if (!home) return false;
  const { named, whole, all } = exportsOf(home);
  const found = named.get(name);
  if (found?.kind === "from") return isInstance(home, found, library, calleesIn, steps - 1);
  if (found) return isMade(home, found.node, library, calleesIn);
  if (whole) return (name === "*" || name === "default") && isMade(home, whole, library, calleesIn);
  return all.some((next) => isInstance(home, { module: next, name }, library, calleesIn, steps - 1));
}

/** Whether an exported expression is the library, or what one of its makers gives. */
function isMade(home: Source, exported: Node, library: Library, calleesIn: CalleesIn): boolean {
  if (!library.modules.some((module) => home.text.includes(module))) return false;
  const node = bare(exported);
  const imported = importedAs(home, node);
  if (imported && library.modules.includes(imported.module))
    return imported.name === "default" || imported.name === "*";
  return calleesIn(home).some((callee) => {
    const call = library.makers.includes(callee.method) ? callOf(callee.node) : undefined;
    if (!call) return false;
    return bare(call).id === node.id || namesFor(home, outermost(call)).some(({ id }) => id === node.id);
  });
}

/** The declared name of what a call makes, and the uses of it. */
function namesFor(home: Source, made: Node): Node[] {
  const name = made.parent?.type === "variable_declarator" ? made.parent.childForFieldName("name") : undefined;
  return name ? [name, ...namedUses(home, made)] : [];
}
