import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import type { Value } from "../../value.ts";
import { ancestorsOf } from "../ancestors.ts";
import { argumentsOf } from "../arguments.ts";
import { dottedName, type Imported, importedBy, type ModuleName, moduleOf, starImports } from "../modules.ts";
import { pythonNames, unpackedValue } from "../names.ts";
import { declaresParameter } from "../parameters.ts";
import { type Writes, writesOf } from "../writes.ts";
import { changedOutside, memberOf } from "./classes.ts";
import { ownFunction } from "./enumerations.ts";
import { installed } from "./installed.ts";
import { gotThing, itemThing } from "./items.ts";
import { libraryFunction } from "./libraries.ts";
import { ownObject } from "./own.ts";
import { type Given, givenTo } from "./parameters.ts";
import { returnedBy } from "./plain.ts";
import { boundKey, type Reading } from "./reading.ts";
import { isRebound } from "./rebound.ts";
import { isSetThroughGlobals } from "./setByName.ts";
import { givenAt } from "./steps.ts";

/** What a name or an attribute leads to. */
export type Thing =
  /** A module or package; without a file where it is a mere folder. */
  | { readonly kind: "module"; readonly source: Source | undefined; readonly name: ModuleName }
  | { readonly kind: "class"; readonly source: Source; readonly node: Node }
  /** Made by the call of a class; without the call, any object of it. */
  | { readonly kind: "object"; readonly source: Source; readonly node: Node; readonly call?: Place }
  /** A member of an enumeration. */
  | {
      readonly kind: "member";
      readonly source: Source;
      readonly node: Node;
      readonly name: string;
      readonly value: Node;
    }
  | { readonly kind: "function"; readonly source: Source; readonly node: Node; readonly self?: Thing }
  /** What the statements of a property return. */
  | { readonly kind: "property"; readonly source: Source; readonly node: Node; readonly self: Thing }
  /** Something of an installed package, by its dotted name; `()` stands for the result of a call. */
  | {
      readonly kind: "library";
      readonly name: string;
      /** The call whose result it is. */
      readonly call?: Place;
    }
  /** An expression. */
  | {
      readonly kind: "expression";
      readonly source: Source;
      readonly node: Node;
      /** The object in whose method or property it stands. */
      readonly self?: Thing;
      /** The environment is asked first. */
      readonly isDefault?: boolean;
      /** The method that pydantic hands it to, whose result counts. */
      readonly through?: Node;
    }
  /** What a loop variable or a parameter is bound to. */
  | { readonly kind: "value"; readonly value: Value }
  /** A parameter, by what each call of its function gives it. */
  | { readonly kind: "given"; readonly calls: readonly Given[] }
  /** A name that is bound or changed in several places. */
  | { readonly kind: "written"; readonly source: Source; readonly name: string; readonly writes: Writes }
  /** Something that cannot be followed, with the reason. */
  | { readonly kind: "lost"; readonly why: string };

/** An expression in a file. */
export interface Place {
  readonly source: Source;
  readonly node: Node;
}

const whenItRuns = "it is changed when the program runs";
const lost = (why: string): Thing => ({ kind: "lost", why });

/** What an expression leads to without being worked out: names, attributes and calls are followed. */
export function thingOf(reading: Reading, node: Node): Thing {
  const thing = reading.once(node, "thing", () => followed(reading, node));
  return thing ?? lost("it leads back to itself");
}

function followed(reading: Reading, node: Node): Thing {
  const { source } = reading;
  switch (node.type) {
    case "identifier":
      return namedThing(reading, node);
    case "attribute": {
      const object = node.childForFieldName("object");
      const attribute = node.childForFieldName("attribute");
      if (!object || !attribute) return lost("it is not finished");
      return memberOfThing(reading, thingOf(reading, object), textOf(source, attribute));
    }
    case "parenthesized_expression": {
      const inner = partsOf(node)[0];
      return inner ? thingOf(reading, inner) : lost("it is not finished");
    }
    case "call": {
      const callee = node.childForFieldName("function");
      if (callee?.type === "identifier" && textOf(source, callee) === "getattr") return named(reading, node);
      if (!callee) return lost("it is not finished");
      return gotThing(reading, node) ?? called(reading, thingOf(reading, callee), node);
    }
    case "subscript":
      return (
        itemThing(reading, node) ?? { kind: "expression", source, node, ...(reading.self && { self: reading.self }) }
      );
    default:
      return { kind: "expression", source, node, ...(reading.self && { self: reading.self }) };
  }
}

/** `getattr(object, "name")`. */
function named(reading: Reading, node: Node): Thing {
  const { positional } = argumentsOf(reading.source, node);
  const [object, name] = positional;
  const text = name?.type === "string" ? /^["'](\w+)["']$/.exec(textOf(reading.source, name))?.[1] : undefined;
  if (!object || text === undefined) return { kind: "expression", source: reading.source, node };
  return memberOfThing(reading, thingOf(reading, object), text);
}

/** What a call gives, as far as that is more than a value: an object of a class, or what a short function returns. */
function called(reading: Reading, callee: Thing, node: Node): Thing {
  const { source } = reading;
  if (callee.kind === "class")
    return { kind: "object", source: callee.source, node: callee.node, call: { source, node } };
  if (callee.kind === "library") return { kind: "library", name: `${callee.name}()`, call: { source, node } };
  const returned = callee.kind === "function" && !callee.self ? returnedBy(callee.node) : undefined;
  if (callee.kind === "function" && returned) return thingOf(reading.within(callee.source), returned);
  return { kind: "expression", source, node };
}

function namedThing(reading: Reading, node: Node): Thing {
  const { source } = reading;
  const name = textOf(source, node);
  const scopes = ancestorsOf(source, node).filter(({ type }) => pythonNames.scopes.has(type));
  let isInBody = true;
  for (const scope of scopes.toReversed()) {
    if (scope.type === "class_definition" && !isInBody) continue; // its names are seen in its body only
    if (!scope.type.endsWith("comprehension")) isInBody = false;
    const writes = writesOf(source, scope, name);
    const bound = reading.bound.get(boundKey(scope, name));
    const thing = bound && !isRebound(writes, node) ? reading.things.get(boundKey(scope, name)) : undefined;
    if (thing) return thing;
    if (bound)
      return isRebound(writes, node) ? { kind: "written", source, name, writes } : { kind: "value", value: bound };
    const own = ownObject(reading, writes);
    if (own) return own;
    const given = scope.type === "function_definition" ? parameterThing(reading, writes, node) : undefined;
    if (given) return given;
    if (writes.declarations.length > 0) return writtenThing(reading, name, writes);
    if (scope.type === "module") return fromStars(reading, source, name, writes);
  }
  return lost("the name is not defined in this file");
}

/** What a parameter that nothing else is assigned to stands for, where the calls of its function are known. */
function parameterThing(reading: Reading, { declarations, changes }: Writes, use: Node): Thing | undefined {
  const [only, ...others] = declarations;
  const isParameter = only && (declaresParameter(only) || only.parent?.type === "dictionary_splat_pattern");
  if (!isParameter || others.length > 0 || changes.length > 0) return undefined;
  const calls = reading.self ? givenAt(reading, only, use) : givenTo(reading, only, use);
  const [first, ...more] = calls ?? [];
  if (!calls || !first) return undefined;
  const thing = more.length === 0 && !first.taken ? thingOf(reading.within(first.source), first.node) : undefined;
  const isObject = thing?.kind === "object" || thing?.kind === "class";
  return isObject ? thing : reading.self ? undefined : { kind: "given", calls };
}

/** A name of a module, seen from another file. */
export function moduleMember(reading: Reading, source: Source, name: string): Thing {
  const inModule = reading.within(source);
  const writes = writesOf(source, source.root, name);
  return writes.declarations.length > 0
    ? writtenThing(inModule, name, writes)
    : fromStars(inModule, source, name, writes);
}

function writtenThing(reading: Reading, name: string, writes: Writes): Thing {
  const { source } = reading;
  const [only, ...others] = writes.declarations;
  const written: Thing = { kind: "written", source, name, writes };
  if (writes.scope.type === "module" && isSetThroughGlobals(source, name)) return lost(whenItRuns);
  if (!only || others.length > 0 || writes.changes.length > 0) return written;
  return boundThing(reading, only) ?? written;
}

/** What the only place that binds a name gives it; undefined where that is no thing that can be followed. */
export function boundThing(reading: Reading, name: Node): Thing | undefined {
  const { source } = reading;
  const { parent } = name;
  const occurrence = pythonNames.classify(name);
  if (occurrence?.does !== "declare" || !parent) return undefined;
  if (occurrence.as === "import") {
    const imported = importedBy(source, name);
    if (!imported) return lost("it is not finished");
    return reading.once(name, "thing", () => importedThing(reading, imported)) ?? lost("it leads back to itself");
  }
  if (parent.type === "class_definition") return { kind: "class", source, node: parent };
  if (parent.type === "function_definition") return { kind: "function", source, node: parent };
  const value = occurrence.value ?? unpackedValue(name);
  if (!value) return undefined;
  const thing = /^(?:identifier|attribute|call|subscript)$/.test(value.type) ? thingOf(reading, value) : undefined;
  const isFollowed = thing && /^(?:module|class|object|member|function|library|value)$/.test(thing.kind);
  // What `re.compile(…)` or `os.getenv(…)` gives is a value, not one more thing of the package.
  const isCall = thing?.kind === "library" && value.type === "call";
  const isWorkedOut = isCall && libraryFunction(thing.name.replace(/\(\)$/, "")) !== undefined;
  return isFollowed && !isWorkedOut ? thing : { kind: "expression", source, node: value };
}

function importedThing(reading: Reading, imported: Imported): Thing {
  const name = dottedName(imported);
  if (name !== undefined && isInstalled(name)) return { kind: "library", name };
  const source = moduleOf(imported.module);
  const module: Thing = { kind: "module", source, name: imported.module };
  const parts = [...imported.module.parts, ...imported.loaded];
  const isThere =
    source !== undefined || (imported.loaded.length > 0 && moduleOf({ ...imported.module, parts }) !== undefined);
  const [first, ...others] = imported.names;
  if (first === undefined) return isThere ? module : libraryOrLost(name);
  const member = inModule(reading, module, first);
  if (member.kind === "lost" && !source) return libraryOrLost(name);
  return others.reduce((thing, part) => memberOfThing(reading, thing, part), member);
}

/** A name of a module, or a module below it. */
function inModule(reading: Reading, { source, name }: Extract<Thing, { kind: "module" }>, member: string): Thing {
  const own = source ? moduleMember(reading, source, member) : lost("it is imported from a file that is not there");
  if (own.kind !== "lost") return own;
  const below: ModuleName = { ...name, parts: [...name.parts, member] };
  const submodule = moduleOf(below);
  return submodule ? { kind: "module", source: submodule, name: below } : own;
}

function isInstalled(name: string): boolean {
  return installed.has(name.split(".", 1)[0] ?? "");
}

function libraryOrLost(name: string | undefined): Thing {
  return name === undefined ? lost("it is imported from a file that is not there") : { kind: "library", name };
}

function fromStars(reading: Reading, source: Source, name: string, writes: Writes): Thing {
  const thing = starMember(reading, name);
  if (!thing) return lost("the name is not defined in this file");
  return writes.changes.length > 0 ? { kind: "written", source, name, writes } : thing;
}

/** What a name is that a file has from another one by `from … import *`. */
export function starMember(reading: Reading, name: string): Thing | undefined {
  const { source } = reading;
  if (name.startsWith("_")) return undefined;
  for (const star of starImports(source)) {
    const module = moduleOf(star);
    if (module && !handsOn(module, name)) continue;
    const thing = module && reading.once(module.root, "thing", () => moduleMember(reading, module, name));
    if (thing && thing.kind !== "lost") return thing;
  }
  return undefined;
}

/** Whether `from … import *` takes a name along: not where a list of the others is written out under `__all__`. */
function handsOn(module: Source, name: string): boolean {
  const [only, ...others] = writesOf(module, module.root, "__all__").declarations;
  const listed = only?.parent?.type === "assignment" ? only.parent.childForFieldName("right") : undefined;
  const names = listed && /^(?:list|tuple)$/.test(listed.type) ? partsOf(listed) : undefined;
  if (!names || others.length > 0 || writesOf(module, module.root, "__all__").changes.length > 0) return true;
  const texts = names.map((node) => (node.type === "string" ? textOf(module, node).slice(1, -1) : name));
  return texts.includes(name);
}

/** What an attribute of something leads to. */
function memberOfThing(reading: Reading, thing: Thing, name: string): Thing {
  switch (thing.kind) {
    case "module":
      return changedOutside(reading.source, name) ? lost(whenItRuns) : inModule(reading, thing, name);
    case "class":
    case "object":
      return memberOf(reading, thing, name);
    case "library":
      return { kind: "library", name: `${thing.name}.${name}` };
    case "member":
      if (name === "value") return { kind: "expression", source: thing.source, node: thing.value };
      return ownFunction(thing, name) ?? lost("it is a member of an enumeration");
    case "lost":
      return thing;
    default:
      return lost("it is worked out when the program runs");
  }
}
