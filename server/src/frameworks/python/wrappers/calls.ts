import type { Node } from "web-tree-sitter";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { climb, partsOf, textOf } from "../../../syntax/nodes.ts";
import { importedBy, moduleOf, starImports } from "../../../syntax/python/modules.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { membersOf } from "../../../syntax/python/reading/members.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledAt } from "../shared/reading/calls.ts";

/** A call of a function that another file of the workspace defines. */
export interface OuterCall {
  readonly call: Node;
  /** The file that defines it. */
  readonly source: Source;
  readonly definition: Node;
}

/** More than any file makes. */
const maxCalls = 16;
const statements: ReadonlySet<string> = new Set(["import_statement", "import_from_statement"]);

/**
 * The calls of functions that a file imports from others of the workspace, of methods of what it imports, and of classes,
 * for their `__init__`.
 */
export function callsOfOtherFiles(source: Source): OuterCall[] {
  const names = new Set([...importedNames(source), ...starNames(source)]);
  const imported = [...names].flatMap((name) => callsThrough(source, name));
  const made = imported.flatMap((call) => assignedName(call) ?? []);
  const onObjects = [...new Set(made.map((name) => textOf(source, name)))].flatMap((name) =>
    callsThrough(source, name),
  );
  const calls = new Map([...imported, ...onObjects].map((call) => [call.id, call]));
  return [...calls.values()].slice(0, maxCalls).flatMap((call) => definedElsewhere(source, call) ?? []);
}

/** What follows the first name of a callee: `(`, `.setup(`. */
const callBehind = /(?:\s*\.\s*\w+)*\s*\(/y;

/** Whether a text calls a name or something below it, as far as the letters tell. Looks for the name only, which costs next to nothing. */
function mayCall(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    callBehind.lastIndex = at + name.length;
    if (callBehind.test(text)) return true;
  }
  return false;
}

/** The names that the file has from modules of the workspace that speak of CORS, and that it calls. */
function importedNames(source: Source): string[] {
  const found = hits(source, /\bimport\b/g).flatMap((hit) => climb(hit, statements) ?? []);
  const names = found.flatMap((statement) => {
    const module = statement.childForFieldName("module_name");
    const parts = partsOf(statement).filter(({ id }) => id !== module?.id);
    return parts.flatMap((part) => {
      const name = part.childForFieldName("alias") ?? (part.type === "dotted_name" ? partsOf(part)[0] : undefined);
      return name && mayCall(source.text, textOf(source, name)) && speaksOfCors(source, name)
        ? [textOf(source, name)]
        : [];
    });
  });
  return [...new Set(names)];
}

/** The same of what `from … import *` brings along. */
function starNames(source: Source): string[] {
  if (!source.mentions(/\bimport[^\S\n]*\*/)) return [];
  return starImports(source).flatMap((star) => {
    const [first] = star.parts;
    const isOwn = star.level > 0 || (first !== undefined && isInWorkspace(source, first));
    const text = (isOwn && moduleOf(star)?.text) || "";
    const defined = /cors/i.test(text) ? [...text.matchAll(/^(?:(?:async\s+)?def|class)\s+(\w+)/gm)] : [];
    return defined.flatMap(([, name = ""]) => (mayCall(source.text, name) ? [name] : []));
  });
}

function speaksOfCors(source: Source, name: Node): boolean {
  const imported = importedBy(source, name);
  if (!imported) return false;
  const { module, names, loaded } = imported;
  const [first] = module.parts;
  if (module.level === 0 && (first === undefined || !isInWorkspace(source, first))) return false;
  const below = [names.slice(0, 1), loaded].filter(({ length }) => length > 0);
  const modules = [module, ...below.map((parts) => ({ ...module, parts: [...module.parts, ...parts] }))];
  return modules.some((one) => /cors/i.test(moduleOf(one)?.text ?? ""));
}

/** Whether a folder around the file holds a module of this name: costs less than to look for the file of each package. */
function isInWorkspace({ project }: Source, name: string): boolean {
  const folders = project.folders.flatMap((folder) => [folder, `${folder}/src`]);
  return folders.some((folder) =>
    project.list(folder)?.some((entry) => entry === `${name}/` || entry === `${name}.py`),
  );
}

/** The calls whose callee is a name, or something below it: `name(…)`, `name.setup(…)`, `name(…).setup(…)`. */
function callsThrough(source: Source, name: string): Node[] {
  return namesOf(source, name, pythonNames.nameTypes).flatMap((use) => {
    const isStart = use.parent?.type !== "attribute" || use.parent.childForFieldName("object")?.id === use.id;
    return isStart ? callsFrom(use) : [];
  });
}

function callsFrom(start: Node): Node[] {
  let callee = start;
  while (callee.parent?.childForFieldName("object")?.id === callee.id) callee = callee.parent;
  const call = callee.id === start.id && start.type === "call" ? undefined : calledAt(callee);
  return call ? [call, ...callsFrom(call)] : [];
}

function assignedName({ parent, id }: Node): Node | undefined {
  const isValue = parent?.type === "assignment" && parent.childForFieldName("right")?.id === id;
  const left = isValue ? parent.childForFieldName("left") : undefined;
  return left?.type === "identifier" ? left : undefined;
}

function definedElsewhere(source: Source, call: Node): OuterCall | undefined {
  const callee = call.childForFieldName("function");
  const thing = callee && pythonThing(source, callee);
  if (thing?.kind !== "function" && thing?.kind !== "class") return undefined;
  if (thing.source.path === source.path) return undefined;
  if (thing.kind === "function") return { call, source: thing.source, definition: thing.node };
  const [definition, ...others] = membersOf(thing.source, thing.node).own.get("__init__") ?? [];
  return definition && others.length === 0 ? { call, source: thing.source, definition } : undefined;
}
