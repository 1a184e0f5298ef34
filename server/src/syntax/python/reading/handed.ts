import type { Node } from "web-tree-sitter";
import { namesOf } from "../../hits.ts";
import { climb, encloses, partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { argumentsOf } from "../arguments.ts";
import { handlerOf } from "../blocks.ts";
import { mutators, pythonNames } from "../names.ts";
import { writesOf } from "../writes.ts";
import { parametersOf } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import { type Place, type Thing, thingOf } from "./things.ts";

/** Functions that hand on to functions are followed so far. */
const maxSteps = 4;
const containers = new Set(["list", "tuple", "expression_list", "dictionary", "pair", "parenthesized_expression"]);
const classes = new Set(["class_definition"]);
/** Functions of the standard library that change what they are given first. `random.shuffle` changes the order only. */
const changing =
  /^(?:operator\.(?:i(?:add|or|sub|and|xor|mul|concat)|setitem|delitem)|heapq\.heap\w*|bisect\.insort\w*)$/;

/**
 * Whether an expression hands its value to something that changes it in place: a function of the project that changes its parameter,
 * `list.clear(…)`, another name under which it is changed. What an unknown function does is taken to be nothing.
 */
export function isChangedWhereHanded(reading: Reading, use: Node, steps = maxSteps): boolean {
  const { parent } = use;
  if (!parent || steps === 0) return false;
  switch (parent.type) {
    case "argument_list":
    case "keyword_argument":
      return isChangedByCall(reading, use, steps);
    case "assignment":
      return parent.childForFieldName("right")?.id === use.id && isChangedUnder(reading, parent, false, steps);
    case "return_statement":
      return isResultChanged(reading, parent, steps);
    case "subscript":
    case "attribute":
    case "list_splat":
    case "dictionary_splat":
      return isPartChanged(reading, use, parent, steps);
    default:
      return containers.has(parent.type) && isChangedInContainer(reading, use, steps);
  }
}

/** `b = a["c"]`, `b = a.get("c")`, `for b in a.values()`, of which `b` is changed; `b = {**a}`, `b = a.copy()`, of which an item is. */
function isPartChanged(reading: Reading, use: Node, part: Node, steps: number): boolean {
  const isCopy = part.type.endsWith("_splat") || part.childForFieldName("subscript")?.type === "slice";
  if (isCopy) return isCopyChanged(reading, part.type === "subscript" ? part : part.parent, steps);
  if (part.type === "subscript")
    return part.childForFieldName("value")?.id === use.id && isChangedWhereHanded(reading, part, steps - 1);
  const call =
    part.parent?.type === "call" && part.parent.childForFieldName("function")?.id === part.id ? part.parent : undefined;
  const method =
    part.childForFieldName("object")?.id === use.id ? part.childForFieldName("attribute")?.text : undefined;
  if (!call || !method) return false;
  if (method === "copy") return isCopyChanged(reading, call, steps);
  if (method === "get") return isChangedWhereHanded(reading, call, steps - 1);
  const loop = /^(?:values|items)$/.test(method) && call.parent?.type === "for_statement" ? call.parent : undefined;
  const target = loop?.childForFieldName("left");
  const names = target ? [target, ...partsOf(target)].filter(({ type }) => type === "identifier") : [];
  return names.some((name) => isChangedAs(reading, name, steps));
}

/** Whether an item of a copy is changed, which the copy shares with what it was made of. */
function isCopyChanged(reading: Reading, copy: Node | null, steps: number): boolean {
  const assignment = copy?.parent?.type === "assignment" ? copy.parent : undefined;
  return assignment !== undefined && isChangedUnder(reading, assignment, true, steps);
}

/** Whether what a function of the file returns is changed where it is called: `get().clear()`. */
function isResultChanged(reading: Reading, statement: Node, steps: number): boolean {
  return isResultChangedOf(reading, handlerOf(statement), steps);
}

/** The same for all that a function returns. */
export function isResultChangedOf(reading: Reading, definition: Node, steps = maxSteps): boolean {
  const { source } = reading;
  const name = definition.childForFieldName("name");
  const uses = name ? namesOf(source, textOf(source, name), pythonNames.nameTypes) : [];
  return uses.some((use) => {
    const call =
      use.parent?.type === "call" && use.parent.childForFieldName("function")?.id === use.id ? use.parent : undefined;
    const method = call?.parent?.type === "attribute" ? call.parent.childForFieldName("attribute")?.text : undefined;
    if (method !== undefined) return mutators.has(method);
    if (call?.parent?.type === "subscript") return isItemWritten(call.parent);
    return call !== undefined && isChangedWhereHanded(reading, call, steps - 1);
  });
}

/** `get()["a"] = 1`, `del get()["a"]`. */
function isItemWritten({ id, parent }: Node): boolean {
  const isAssigned = parent?.type.endsWith("assignment") && parent.childForFieldName("left")?.id === id;
  return isAssigned === true || parent?.type === "delete_statement";
}

/** Whether a name, within a part of the file, is changed, or handed to something that changes it. */
function isChangedAs(reading: Reading, name: Node, steps: number, isDeep = false): boolean {
  const { source } = reading;
  const text = textOf(source, name);
  const scope = climb(name.parent ?? name, pythonNames.scopes) ?? source.root;
  const { declarations, changes } = writesOf(source, scope, text);
  const [again] = declarations.filter(({ id, startIndex }) => id !== name.id && startIndex > name.startIndex);
  // What it stands for once it is given another value is another matter.
  const isOwn = ({ startIndex }: Node) => !again || !isPlainStatement(again) || startIndex < again.endIndex;
  if (changes.some((change) => isOwn(change) && (!isDeep || isInside(change)))) return true;
  const uses = namesOf(source, text, pythonNames.nameTypes, scope);
  return uses.some((use) => use.id !== name.id && isOwn(use) && isChangedWhereHanded(reading, use, steps - 1));
}

/** Whether a statement surely runs: it stands in the function or module itself. */
function isPlainStatement(name: Node): boolean {
  const block = name.parent?.parent?.parent;
  return block?.id === handlerOf(name).childForFieldName("body")?.id || block?.type === "module";
}

/** Whether a change is one of what lies in the value: `a["b"].clear()`, not `a["b"] = 1`. */
function isInside({ parent }: Node): boolean {
  const outer = parent?.parent;
  return parent?.type === "subscript" && (outer?.type === "attribute" || outer?.type === "subscript");
}

/** `b = a`, `self.b = a`; `isDeep`: `b = (a, …)`. */
function isChangedUnder(reading: Reading, assignment: Node, isDeep: boolean, steps: number): boolean {
  const left = assignment.childForFieldName("left");
  if (left?.type === "identifier") return isChangedAs(reading, left, steps, isDeep);
  if (left && /^(?:pattern_list|tuple_pattern)$/.test(left.type))
    return partsOf(left).some((name) => name.type === "identifier" && isChangedAs(reading, name, steps));
  const [, field] = left ? (/^self\.(\w+)$/.exec(textOf(reading.source, left)) ?? []) : [];
  const owner = field === undefined ? undefined : climb(assignment, classes);
  if (!owner) return false;
  const change = `(?:\\.\\s*(?:${[...mutators].join("|")})\\s*\\(|\\s*\\+=|\\s*\\[[^\\]\\n]*\\]\\s*=(?!=))`;
  return new RegExp(`\\bself\\.${field}${change}|\\bdel\\s+self\\.${field}\\s*\\[`).test(textOf(reading.source, owner));
}

/** `for b in [a, …]:`, `b = {"a": a}`. */
function isChangedInContainer(reading: Reading, use: Node, steps: number): boolean {
  let whole = use;
  while (whole.parent && containers.has(whole.parent.type)) whole = whole.parent;
  const holder = whole.parent;
  if (holder?.type === "assignment" && holder.childForFieldName("right")?.id === whole.id) {
    return isChangedUnder(reading, holder, whole.type !== "parenthesized_expression", steps);
  }
  if (holder?.type === "return_statement") return isResultChanged(reading, holder, steps);
  const mapping = holder?.type === "argument_list" ? holder.parent : undefined;
  if (mapping?.type === "call" && mapping.childForFieldName("function")?.text === "map")
    return isChangedByPartial(reading, argumentsOf(reading.source, mapping).positional[0], 0, steps);
  const target = holder?.type === "for_statement" ? holder.childForFieldName("left") : undefined;
  return target?.type === "identifier" && !encloses(target, use) && isChangedAs(reading, target, steps);
}

function isChangedByCall(reading: Reading, use: Node, steps: number): boolean {
  const { source } = reading;
  const keyword = use.parent?.type === "keyword_argument" ? use.parent.childForFieldName("name") : undefined;
  const list = keyword ? use.parent?.parent : use.parent;
  const call = list?.parent;
  const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
  if (!call || !callee) return false;
  const place = argumentsOf(source, call).positional.findIndex(({ id }) => id === use.id);
  if (!keyword && place < 0) return false;
  const given: Given = keyword ? textOf(source, keyword) : place;
  if (place === 0 && isMutator(source, callee)) return true;
  if (/^(?:dict|list|tuple)$/.test(textOf(source, callee))) return isCopyChanged(reading, call, steps);
  const first = argumentsOf(source, call).positional[0];
  if (/^(?:copy\.)?copy$/.test(textOf(source, callee)) && isShallowCopy(reading, callee))
    return isCopyChanged(reading, call, steps);
  const known = changingCalls(source);
  const key = `${textOf(source, callee)} ${given} ${first && place > 0 ? textOf(source, first).slice(0, 60) : ""}`;
  const isChanged = known.get(key) ?? isChangedByCallee(reading, callee, first, given, steps);
  known.set(key, isChanged);
  return isChanged;
}

/** `copy.copy`. */
function isShallowCopy(reading: Reading, callee: Node): boolean {
  const thing = thingOf(reading, callee);
  return thing.kind === "library" && thing.name === "copy.copy";
}

/** `list.clear`. */
function isMutator(source: Source, callee: Node): boolean {
  const method = /^(?:list|dict|set)\.(\w+)$/.exec(textOf(source, callee))?.[1];
  return method !== undefined && mutators.has(method);
}

/** By callee and argument, whether the call changes it: the same call stands in many places. */
const changingCalls = onceFor((_: Source) => new Map<string, boolean>());

function isChangedByCallee(
  reading: Reading,
  callee: Node,
  first: Node | undefined,
  given: Given,
  steps: number,
): boolean {
  const thing = thingOf(reading, callee);
  const place = typeof given === "number" ? given : -1;
  if (thing.kind === "library" && thing.name === "functools.partial")
    return isChangedByPartial(reading, first, typeof given === "number" ? given - 1 : given, steps);
  if (thing.kind === "library") return place === 0 && changing.test(thing.name);
  return isChangedByThing(reading, thing, given, steps);
}

/** `partial(function, a)`. */
function isChangedByPartial(reading: Reading, made: Node | undefined, given: Given, steps: number): boolean {
  if (made && given === 0 && isMutator(reading.source, made)) return true;
  return made !== undefined && isChangedByThing(reading, thingOf(reading, made), given, steps);
}

function isChangedByThing(reading: Reading, thing: Thing, given: Given, steps: number): boolean {
  const called = calledBy(thing);
  return called !== undefined && isParameterChanged(reading.within(called.source), called.node, given, steps);
}

/** An argument: its name or its place. */
type Given = string | number;

/** The function that a call runs. */
function calledBy(thing: Thing): Place | undefined {
  if (thing.kind === "function") return thing;
  if (thing.kind === "expression") return thing.node.type === "lambda" ? thing : undefined;
  const body = thing.kind === "class" ? thing.node.childForFieldName("body") : undefined;
  const made = (body ? partsOf(body) : []).find(
    (part) => part.type === "function_definition" && part.childForFieldName("name")?.text === "__init__",
  );
  return thing.kind === "class" && made ? { source: thing.source, node: made } : undefined;
}

function isParameterChanged(reading: Reading, definition: Node, given: Given, steps: number): boolean {
  const { source } = reading;
  const list = definition.childForFieldName("parameters");
  const splat = (list ? partsOf(list) : []).find(({ type }) => type === "list_splat_pattern");
  const found = parametersOf(source, definition).find(({ name, position }) =>
    typeof given === "number" ? name && position === given : name && textOf(source, name) === given,
  );
  if (found?.name) return isChangedAs(reading, found.name, steps);
  const others = typeof given === "number" && splat ? partsOf(splat)[0] : undefined;
  return others !== undefined && isItemChanged(reading, definition, others, steps);
}

/** `*lists`, of which one is changed: `for one in lists: one.clear()`, `lists[0].clear()`. */
function isItemChanged(reading: Reading, definition: Node, lists: Node, steps: number): boolean {
  if (isChangedAs(reading, lists, steps, true)) return true;
  return namesOf(reading.source, textOf(reading.source, lists), pythonNames.nameTypes, definition).some((use) => {
    const loop = use.parent?.type === "for_statement" ? use.parent : undefined;
    const target = loop?.childForFieldName("right")?.id === use.id ? loop?.childForFieldName("left") : undefined;
    return target?.type === "identifier" && isChangedAs(reading, target, steps);
  });
}

/** By name, whether an attribute is handed to something that changes it. */
const handedAttributes = onceFor((_: Source) => new Map<string, boolean>());
/** More places than anyone hands an allow-list to; to look at each costs too much. */
const maxPlaces = 20;
const longestObject = 60;

/** Whether an attribute of this name is handed to something that changes it, on whatever object. */
export function isAttributeHanded(reading: Reading, name: string): boolean {
  const known = handedAttributes(reading.source);
  const isHanded = known.get(name) ?? isHandedAnywhere(reading, name);
  known.set(name, isHanded);
  return isHanded;
}

function isHandedAnywhere(reading: Reading, name: string): boolean {
  const { source } = reading;
  // As an argument, or what another name is given.
  const pattern = new RegExp(`\\.${name}(?=\\s*(?:[,)]|$|\\[|\\.(?:get|copy|values|items)\\b))`, "gm");
  const places = [...source.text.matchAll(pattern)].filter(({ index }) =>
    /[(,=]\s*[\w.]*$/.test(source.text.slice(Math.max(0, index - longestObject), index)),
  );
  if (places.length > maxPlaces) return false;
  return places.some((match) => {
    const end = match.index + match[0].length;
    const parent = source.root.descendantForIndex(end - 1, end)?.parent;
    return parent?.type === "attribute" && isChangedWhereHanded(reading, parent);
  });
}
