import type { Node } from "web-tree-sitter";
import { hits, namesOf } from "../../hits.ts";
import { type Binding, bindingOf } from "../../names.ts";
import { climb, partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { bare } from "../calls.ts";
import { functionAround, functionTypes, parametersOf } from "../functions.ts";
import { importedAs } from "../imports.ts";
import { exportsOf } from "../modules/exports.ts";
import { moduleOf } from "../modules/paths.ts";
import { javascriptNames } from "../names.ts";
import { keysTo, wholePattern } from "../patterns.ts";
import { type Container, isDeep } from "./containers.ts";
import { changesIn, classNamed, membersOf } from "./statics.ts";
import { type Taken, takenFrom } from "./takers.ts";

/** What is handed on from name to name and from function to function is followed so far. */
const maxSteps = 4;
const copies = new Set(["rest_pattern"]);
/** `Array.prototype.push.apply(list, …)`, `list.push.call(…)`, `list.push.bind(list)` */
const applied = /\b(?:push|unshift|splice|add)\s*\.\s*(?:apply|call|bind)$/;

/** `origins.forEach(list.push, list)` */
const asThis = /\.\s*(?:forEach|map)$/;

/** What is not changed in place. */
const fixed = new Set(["string", "template_string", "number", "true", "false", "regex", ...functionTypes]);

const answersIn = onceFor((_: Source) => new Map<number, boolean>());

/** Why nothing is known of what is changed so. */
export const changedByOthers = "it is changed under another name";

/**
 * Whether an object, list or set is changed in place under another name than its own: `const copy = list; copy.push(…)`,
 * `const { cors } = config; cors.origin = …`, or by a function of this file that it is handed to. `name` is where it is
 * declared or imported.
 */
export function isChangedByOthers(source: Source, name: Node): boolean {
  return isHandedToChanger(source, name, maxSteps);
}

/** The same of what a name is bound to; a text or a function is not changed. */
export function mayBeChangedByOthers(source: Source, binding: Binding): boolean {
  const name = binding.kind === "value" && !fixed.has(bare(binding.node).type) ? declarationOf(binding) : undefined;
  return name !== undefined && isChangedByOthers(source, name);
}

/** Whether a name is read before its `var` is given something: it is undefined there. */
export function isTooEarly(given: Node, name: Node): boolean {
  const declaration = name.endIndex < given.startIndex ? given.parent?.parent : undefined;
  return declaration?.type === "variable_declaration" && functionAround(declaration)?.id === functionAround(name)?.id;
}

/** Whether a file changes what it imports. */
export function isImportChanged(source: Source, name: Node): boolean {
  return isChangedThere(source, name, maxSteps);
}

/** The places where a name that is declared or imported at `name` is changed, or what it holds. */
export function changesOf(source: Source, name: Node): Node[] {
  const within = scopeOf(source, bindingOf(source, javascriptNames, name));
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes, within).filter(
    (each) => javascriptNames.classify(each)?.does === "change" && isOf(source, each, name),
  );
}

function scopeOf({ root }: Source, binding: Binding): Node {
  return binding.kind === "value" || binding.kind === "other" ? binding.scope : root;
}

function isOf(source: Source, use: Node, declared: Node): boolean {
  return declarationOf(bindingOf(source, javascriptNames, use))?.id === declared.id;
}

function declarationOf(binding: Binding): Node | undefined {
  if (binding.kind === "import") return binding.names[0];
  if (binding.kind === "other") return binding.declarations[0];
  if (binding.kind === "free") return undefined;
  const declarator = binding.node.parent?.type === "variable_declarator" ? binding.node.parent : undefined;
  const isValue = declarator?.childForFieldName("value")?.id === binding.node.id;
  return (isValue && declarator?.childForFieldName("name")) || binding.node;
}

/** Imports of other files of the project. */
const ownModules = /(?:from\s*|require\(\s*)["'`]\./;
/** More places that take what a name holds are not looked at. */
const mostTaken = 200;

function isHandedToChanger(source: Source, name: Node, steps: number): boolean {
  const answers = answersIn(source);
  const known = answers.get(name.id);
  const isIdle = changedNames(source).size === 0 && !source.mentions(ownModules);
  if (known !== undefined || steps === 0 || isIdle) return known ?? false;
  answers.set(name.id, false); // a circle of names changes nothing by itself
  const isChanged = takersOf(source, name).some((use) => {
    const taken = use.id === name.id ? undefined : takenFrom(source, use);
    return taken !== undefined && goesToChanger(source, taken, steps) && isOf(source, use, name);
  });
  answers.set(name.id, isChanged);
  return isChanged;
}

/** What is called on a name that hands parts of it on: `list.forEach(…)`, `table.get("…")`. */
const handingOn = "\\s*\\.\\s*(?:forEach|map|get|at|find)\\s*\\(";

/** The uses of a name where something else may take what it holds: behind `=`, `(`, `,`, `of`, `return` and their like. */
function takersOf(source: Source, name: Node): Node[] {
  const text = textOf(source, name).replace(/\$/g, "\\$");
  const pattern = new RegExp(
    `(?<![\\w$]|(?<!\\.\\.)\\.)${text}(?![\\w$])(?:(?!${javascriptNames.readBefore})(?<=(?:[=(,>{:[?|&]|\\.{3}|\\b(?:of|return)\\s)\\s*${text})|(?=${handingOn}))`,
    "g",
  );
  const within = scopeOf(source, bindingOf(source, javascriptNames, name));
  return hits(source, pattern, within)
    .slice(0, mostTaken)
    .filter(({ type }) => javascriptNames.nameTypes.has(type) && !/pattern$/.test(type));
}

/** What a file changes in place, from the last member on: `config.cors.origin = …`, `list.push(…)`. */
const changing =
  /(?:\.[\w$]+|\])[^\S\n]*(?:[-+*/%&|^?]{0,2}=(?![=>])|\+\+|--)|\.(?:push|pop|shift|unshift|splice|reverse|sort|fill|copyWithin|add|delete|clear|set)[^\S\n]*(?:\(|\.)/g;
/** What stands in front of something that is changed. */
const handedOver = /\.(?:assign|defineProperty|defineProperties|merge|extend|apply|call)\(|\bdelete\b/g;
const chain = /([\w$]+)\s*(?:!?\??\.?\s*(?:\.[\w$]+|\[[^[\]\n]*\]|\([^()\n]*\))\s*!?)*$/;
/** Longer chains of members are not followed to their start. */
const mostChain = 120;

/** The names that a file may change in place, as its text tells: those it does not name are not looked at. */
export const changedNames = onceFor(({ text, occurrences }: Source): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { start } of occurrences(changing)) names.add(nameBefore(text, start));
  for (const { end } of occurrences(handedOver)) names.add(nameBehind(text, end));
  names.delete("");
  return names;
});

/** Whether a text changes anything in place. */
export function mayChange(text: string): boolean {
  return [changing, handedOver].some((pattern) => text.search(pattern) >= 0);
}

/** The name that a chain of members begins with, which goes on at `offset`; empty where there is none. */
function nameBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && /[\w$]/.test(text.charAt(start - 1))) start--;
  if (start < offset && text[start - 1] !== ".") return text.slice(start, offset);
  return chain.exec(text.slice(Math.max(0, offset - mostChain), offset))?.[1] ?? "";
}

function nameBehind(text: string, offset: number): string {
  const name = /\s*([\w$]+)/y;
  name.lastIndex = offset;
  return name.exec(text)?.[1] ?? "";
}

function goesToChanger(source: Source, taken: Taken, steps: number): boolean {
  switch (taken.kind) {
    case "changed":
      return true;
    case "result":
      return changedNames(source).has(taken.name);
    case "name":
      return isChangedUnder(source, taken.target, taken.container);
    default:
      return isChangedByCall(source, taken, steps);
  }
}

/** Whether what other names take is changed there. What another name only hands on is not followed. */
function isChangedUnder(source: Source, target: Node, container: Container | undefined): boolean {
  if (container) return isChangedInside(source, target, container);
  return namesIn(target).some((name) => {
    const declared = declarationOf(bindingOf(source, javascriptNames, name));
    return declared !== undefined && isNamedAsChanged(source, name) && isChangedThere(source, declared, 1);
  });
}

function isChangedByCall(source: Source, { list, part, container }: Taken & { kind: "call" }, steps: number): boolean {
  const given = partsOf(list);
  const index = given.findIndex(({ id }) => id === part.id);
  const made = list.parent?.childForFieldName("constructor");
  if (made) return index >= 0 && isChangedByClass(source, made, index);
  const callee = list.parent?.childForFieldName("function");
  if (!callee || index < 0) return false;
  const text = textOf(source, callee);
  if (container) return isChangedInsideBy(source, callee, index, container);
  if (index === 0 ? applied.test(text) : index === 1 && asThis.test(text)) return true;
  const [all] = index === 1 && given[0] && text.endsWith(".reduce") ? parametersOf(given[0]) : [];
  if (all) return isChangedUnder(source, all, undefined);
  const known = calleesIn(source);
  const key = `${text} ${index}`;
  const isChanged = known.get(key) ?? isChangedBy(source, callee, index, steps);
  known.set(key, isChanged);
  return isChanged;
}

/** Whether a class changes what its constructor is handed and keeps: `this.list = list`, and `this.list.push(…)`. */
function isChangedByClass(source: Source, made: Node, index: number): boolean {
  const declared = made.type === "identifier" ? classNamed(source, textOf(source, made)) : undefined;
  const maker =
    declared && membersOf(declared).find((member) => member.childForFieldName("name")?.text === "constructor");
  const parameter = maker && parametersOf(maker)[index];
  if (!declared || !maker || parameter?.type !== "identifier") return false;
  const name = textOf(source, parameter).replace(/\$/g, "\\$");
  const kept = new RegExp(`this\\.([\\w$#]+)\\s*=\\s*${name}(?![\\w$])`).exec(textOf(source, maker))?.[1];
  const isProperty = /^(?:(?:private|protected|public|readonly)\s)/.test(textOf(source, parameter.parent ?? parameter));
  const key = kept ?? (isProperty ? name : undefined);
  return key !== undefined && changesIn(textOf(source, declared), key) > (kept ? 1 : 0);
}

/** By the text of a callee and the place of an argument: whether it changes that. */
const calleesIn = onceFor((_: Source) => new Map<string, boolean>());

/** Whether a container is changed at the part that it holds, under the names that a target binds. */
function isChangedInside(source: Source, target: Node, { key }: Container): boolean {
  return namesIn(target).some((name) => {
    if (!isNamedAsChanged(source, name)) return false;
    const keys = name.id === target.id ? [] : (keysTo(source, name) ?? []);
    if (keys.length > 0 && keys[0] !== key) return false;
    const declared = declarationOf(bindingOf(source, javascriptNames, name)) ?? name;
    return changesOf(source, declared).some((change) => isInPlace(change) && (keys.length > 0 || isDeep(change)));
  });
}

function isChangedInsideBy(source: Source, callee: Node, index: number, container: Container): boolean {
  const parameter = parameterAt(source, callee, index);
  if (parameter) return isChangedInside(source, parameter, container);
  const imported = importedFunction(source, callee);
  const taken = imported && parametersOf(imported.fn)[index];
  return taken ? isChangedInside(imported.home, taken, container) : false;
}

function isChangedBy(source: Source, callee: Node, index: number, steps: number): boolean {
  const parameter = parameterAt(source, callee, index);
  if (parameter) return namesIn(parameter).some((each) => isChangedThere(source, each, steps));
  const imported = importedFunction(source, callee);
  if (!imported) return false;
  const { home, fn } = imported;
  const taken = parametersOf(fn)[index];
  return taken !== undefined && namesIn(taken).some((each) => isChangedThere(home, each, 1));
}

/** The function of another file of the project that is called. */
function importedFunction(source: Source, callee: Node): { readonly home: Source; readonly fn: Node } | undefined {
  const imported = importedAs(source, callee);
  const home = imported?.module.startsWith(".") ? moduleOf(source, imported.module) : undefined;
  const { named, whole } = home ? exportsOf(home) : {};
  const found = imported && named?.get(imported.name);
  const node = found?.kind === "here" ? found.node : whole;
  const fn = node && (functionTypes.has(node.type) ? node : node.parent);
  return home && fn && functionTypes.has(fn.type) ? { home, fn } : undefined;
}

function isNamedAsChanged(source: Source, name: Node): boolean {
  return changedNames(source).has(textOf(source, name));
}

function isChangedThere(source: Source, name: Node, steps: number): boolean {
  const binding = bindingOf(source, javascriptNames, name);
  if (declarationOf(binding)?.id !== name.id) return false;
  // A name that is changed is none that has one value.
  const mayBe = binding.kind !== "value" && isNamedAsChanged(source, name);
  const isChanged = mayBe && changesOf(source, name).some(isInPlace);
  return isChanged || isHandedToChanger(source, name, steps - 1);
}

function isInPlace(name: Node): boolean {
  const occurrence = javascriptNames.classify(name);
  return occurrence?.does === "change" && occurrence.inPlace === true;
}

/** The names that a target binds to what it is given, or to a part of that; not those of copies. */
function namesIn(target: Node): Node[] {
  if (target.type === "identifier") return [target];
  const types = ["identifier", "shorthand_property_identifier_pattern"];
  return target
    .descendantsOfType(types)
    .filter((name) => name !== null)
    .filter((name) => wholePattern(name).id === target.id && !climb(name, copies));
}

/** What a function of this file declares for the argument at `index`. */
function parameterAt(source: Source, callee: Node, index: number): Node | undefined {
  if (callee.type !== "identifier") return undefined;
  const binding = bindingOf(source, javascriptNames, callee);
  if (binding.kind === "value")
    return functionTypes.has(binding.node.type) ? parametersOf(binding.node)[index] : undefined;
  const declared = binding.kind === "other" && binding.declarations.length === 1 ? binding.declarations[0] : undefined;
  const fn = declared?.parent;
  return fn && functionTypes.has(fn.type) && fn.childForFieldName("name")?.id === declared.id
    ? parametersOf(fn)[index]
    : undefined;
}
