import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { bare, callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { type Imported, importedAs } from "../../../syntax/javascript/imports.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { exportsOf } from "../../../syntax/javascript/modules/exports.ts";
import { moduleOf } from "../../../syntax/javascript/modules/paths.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { namedUses } from "../shared/namedUses.ts";
import type { Callee, Library } from "./library.ts";

/** Modules that hand on what others export are followed so far. */
const maxModules = 4;
/** What tells a library how to ask; a file without it is not worth looking into others. */
const settings = /credentials|headers/i;
/** What stands between an `import` or a declaration and the module that it is given, and the module. */
const imports =
  /\bimport\b([^;"'`]*?)\bfrom\s*["'`]([^"'`]+)|\b(?:const|let|var)\b([^;=]*)=\s*(?:await\s+)?(?:require|import)\s*\(\s*["'`]([^"'`]+)|\bimport\s+([\w$]+)\s*=\s*require\s*\(\s*["'`]([^"'`]+)/g;
/** The words that the imports of a file hold, all names that they make among them, with the modules: tells most names apart at once. */
const importing = onceFor(({ text }: Source) => {
  const modules = new Map<string, Set<string>>();
  for (const [, es, esModule, common, commonModule, assigned, assignedModule] of text.matchAll(imports)) {
    const module = esModule ?? commonModule ?? assignedModule ?? "";
    for (const word of (es ?? common ?? assigned ?? "").match(/[\w$]+/g) ?? [])
      modules.set(word, (modules.get(word) ?? new Set()).add(module));
  }
  return modules;
});
/** How the calls of a library, and what is made of it, are found in one file. */
type CalleesIn = (source: Source) => readonly Callee[];

/**
 * The expressions of the file that stand for an instance which another file of the project makes and exports:
 * `export default axios.create({ … })`, or the library itself. `calleesIn` finds the calls in that file.
 */
export function sharedInstances(source: Source, library: Library, calleesIn: CalleesIn): Node[] {
  const isShared = library.makers.length > 0 || library.globals.length > 0;
  if (!isShared || !settings.test(source.text)) return [];
  const direct = "" in library.optionsAt ? calledWithOptions(source) : [];
  const names = new Set([...direct, ...[...source.text.matchAll(usedLike(library))].map(([, name = ""]) => name)]);
  const known = new Map<string, boolean>();
  const isKnown = (imported: Imported) => {
    const key = `${imported.name} ${imported.module}`;
    const found = known.get(key) ?? isInstance(source, imported, library, calleesIn, maxModules);
    known.set(key, found);
    return found;
  };
  const imported = [...names].filter((name) => mayBeShared(source, name, library));
  return imported.flatMap((name) => {
    const uses = namesOf(source, name, javascriptNames.nameTypes).filter((use) => isRead(use));
    return uses.flatMap((use) => [use, ...partOf(source, use)].filter((node) => isImported(source, node, isKnown)));
  });
}

/** Whether a name comes from a file of the project that makes instances, or hands on what others export. */
function mayBeShared(source: Source, name: string, { modules }: Library): boolean {
  return [...(importing(source).get(name) ?? [])].some((module) => {
    const home = modules.includes(module) ? undefined : moduleOf(source, module);
    return home !== undefined && (modules.some((one) => home.text.includes(one)) || handsOn.test(home.text));
  });
}

/** `export * from "…"`, `export { api } from "…"`, and names that are imported and exported again. */
const handsOn = /\bexport\s*(?:\*|(?:type\s+)?\{)|\bmodule\.exports\b/;

/** A name whose methods are used as those of an instance, or those of its part where it is a whole module. */
function usedLike(library: Library): RegExp {
  const methods = Object.keys(library.optionsAt).filter((method) => method !== "");
  const called = [...methods, "defaults", "interceptors"].join("|").replaceAll("$", "\\$");
  // Looked for from the method, of which there are fewer than names.
  const before = "(?<=(?<![\\w$.])([A-Za-z_$][\\w$]*)(?:\\s*\\.\\s*[\\w$]+)?\\s*\\.)";
  return new RegExp(`\\.(?=\\s*(?:${called})\\b)${before}`, "g");
}

/** The names that are called themselves, with options of a request among what they are given. */
const calledWithOptions = onceFor(({ text }: Source) => {
  const options = text.matchAll(/(?<!\.)\b(?:credentials|withCredentials|headers)["'`]?\s*[:,}]/g);
  const calls = [...options].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - widestCall), index);
    return (
      before.slice(before.lastIndexOf(";") + 1).match(/(?<![\w$.])[A-Za-z_$][\w$]*(?=\s*(?:<[^()]*>\s*)?\()/g) ?? []
    );
  });
  return [...new Set(calls)];
});
/** So many characters lie between the name of a call and its options. */
const widestCall = 300;

/** Not where it is declared or given another value; what is changed in place is still the same thing. */
function isRead(use: Node): boolean {
  const occurrence = javascriptNames.classify(use);
  return !occurrence || (occurrence.does === "change" && occurrence.inPlace === true);
}

/** `http.client` for `http`. */
function partOf(source: Source, use: Node): Node[] {
  const read = use.parent && memberRead(source, use.parent);
  return use.parent && read?.object.id === use.id ? [use.parent] : [];
}

function isImported(source: Source, node: Node, isKnown: (imported: Imported) => boolean): boolean {
  const imported = importedAs(source, node) ?? changedImport(source, node);
  return imported !== undefined && isKnown(imported);
}

/** `const api = require("./api")`, of which something is set: it is the same thing for all that. */
function changedImport(source: Source, node: Node): Imported | undefined {
  const binding = node.type === "identifier" ? bindingOf(source, javascriptNames, node) : undefined;
  return binding?.kind === "other" && binding.given ? importedAs(source, binding.given) : undefined;
}

function isInstance(from: Source, imported: Imported, library: Library, calleesIn: CalleesIn, steps: number): boolean {
  const { module, name } = imported;
  if (library.modules.includes(module) || steps === 0) return false;
  const home = moduleOf(from, module);
  if (!home) return false;
  const { named, whole, all } = exportsOf(home);
  const found = named.get(name);
  if (found?.kind === "unclear") return false;
  if (found?.kind === "from") return isInstance(home, found, library, calleesIn, steps - 1);
  if (found) return isMade(home, found.node, library, calleesIn);
  const exported = whole && (name === "*" || name === "default" ? whole : propertyOf(home, whole, name));
  if (exported) return isMade(home, exported, library, calleesIn);
  return all.some((next) => isInstance(home, { module: next, name }, library, calleesIn, steps - 1));
}

/** `api` of `module.exports = { api, get: … }`. */
function propertyOf(home: Source, whole: Node, name: string): Node | undefined {
  const object = bare(whole);
  const parts = object.type === "object" ? partsOf(object) : [];
  const part = parts.find((one) => textOf(home, one.childForFieldName("key") ?? one) === name);
  return part?.childForFieldName("value") ?? part;
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
