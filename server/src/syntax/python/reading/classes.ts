import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { argumentsOf } from "../arguments.ts";
import type { Reading } from "./reading.ts";
import { onlyReturn, type Thing, thingOf } from "./things.ts";

type Owner = Extract<Thing, { kind: "class" | "object" }>;
/** A class that some class inherits from; deeper is not looked. */
const maxBases = 8;

/** What an attribute of a class or of an object of it leads to: what the class body says, unless a call has said otherwise. */
export function memberOf(reading: Reading, owner: Owner, name: string): Thing {
  const changed = changedOutside(owner.source, name) || changedOutside(reading.source, name);
  if (changed) return { kind: "lost", why: "it is changed when the program runs" };
  const given = owner.kind === "object" ? givenToCall(owner, name) : undefined;
  return (
    given ?? inherited(reading, owner, name, maxBases) ?? { kind: "lost", why: "its class does not say what it is" }
  );
}

/** What the call that made an object gives one of its fields. */
function givenToCall({ source, node, call }: Extract<Thing, { kind: "object" }>, name: string): Thing | undefined {
  if (!call) return undefined;
  const given = argumentsOf(call.source, call.node);
  const keyword = given.keywords.get(name);
  if (keyword && !initOf(source, node)) return { kind: "expression", source: call.source, node: keyword.value };
  if (given.spreads.length > 0 || given.hasListSplat)
    return { kind: "lost", why: "the object is put together elsewhere" };
  const field = isDataclass(source, node) ? fieldsOf(source, node).indexOf(name) : -1;
  const placed = field >= 0 ? given.positional[field] : undefined;
  return placed && { kind: "expression", source: call.source, node: placed };
}

function inherited(reading: Reading, owner: Owner, name: string, left: number): Thing | undefined {
  const own = ownMember(reading, owner, name);
  if (own || left === 0) return own;
  const bases = owner.node.childForFieldName("superclasses");
  const inClass = reading.within(owner.source);
  for (const base of bases ? partsOf(bases) : []) {
    if (base.type === "keyword_argument") continue;
    const thing = thingOf(inClass, base);
    if (thing.kind !== "class") continue;
    const found = inherited(reading, { ...owner, source: thing.source, node: thing.node }, name, left - 1);
    if (found) return found;
  }
  return undefined;
}

function ownMember(reading: Reading, owner: Owner, name: string): Thing | undefined {
  const { source, node } = owner;
  const places = [...bodyOf(node).filter((part) => nameOf(source, part) === name), ...setInMethods(source, node, name)];
  const [only, ...others] = places;
  if (!only) return undefined;
  if (others.length > 0) return { kind: "lost", why: "its class gives it more than one value" };
  const self: Thing = owner.kind === "object" ? owner : { kind: "object", source, node };
  if (only.type === "class_definition") return { kind: "class", source, node: only };
  if (only.type === "function_definition") return methodOf(source, only, self);
  const value = only.childForFieldName("right");
  if (!value) return { kind: "lost", why: "its class gives it no value" };
  if (isValidated(source, node, name)) return { kind: "lost", why: "a validator may change it" };
  if (/Url\b|URL\b|Dsn\b/.test(annotationOf(source, only)))
    return { kind: "lost", why: "its type rewrites it as an address" };
  const thing = /^(?:identifier|attribute|call)$/.test(value.type)
    ? thingOf(reading.within(source, self), value)
    : undefined;
  if (thing?.kind === "object" || thing?.kind === "class") return thing;
  const bases = node.childForFieldName("superclasses");
  const isDefault = bases !== null && /Settings\b/.test(textOf(source, bases));
  return { kind: "expression", source, node: value, self, isDefault };
}

/** A property that only returns something is that; any other method is a function. */
function methodOf(source: Source, definition: Node, self: Thing): Thing {
  const decorators = definition.parent?.type === "decorated_definition" ? partsOf(definition.parent).slice(0, -1) : [];
  const isProperty = decorators.some((decorator) =>
    /^@\s*(?:[\w.]+\.)?(?:cached_)?property\b/.test(textOf(source, decorator)),
  );
  const body = definition.childForFieldName("body");
  const returned = isProperty && body ? onlyReturn(definition, body) : undefined;
  if (returned) return { kind: "expression", source, node: returned, self };
  return isProperty
    ? { kind: "lost", why: "it is worked out when the program runs" }
    : { kind: "function", source, node: definition, self };
}

/** The assignments, methods and classes in a class body. */
function bodyOf(node: Node): Node[] {
  const body = node.childForFieldName("body");
  return (body ? partsOf(body) : []).flatMap((part) => {
    if (part.type === "expression_statement") return partsOf(part).filter(({ type }) => type === "assignment");
    return part.type === "decorated_definition" ? (part.childForFieldName("definition") ?? []) : part;
  });
}

function nameOf(source: Source, part: Node): string | undefined {
  const name = part.childForFieldName(part.type === "assignment" ? "left" : "name");
  return name?.type === "identifier" ? textOf(source, name) : undefined;
}

/** The places where a method sets an attribute of its object: `self.name = …`. */
function setInMethods(source: Source, node: Node, name: string): Node[] {
  const text = textOf(source, node);
  if (!new RegExp(`\\bself\\s*\\.\\s*${name}\\s*(?::[^=\\n]+)?=(?!=)`).test(text)) return [];
  return node.descendantsOfType("assignment").flatMap((assignment) => {
    const left = assignment?.childForFieldName("left");
    return assignment && left && textOf(source, left) === `self.${name}` ? [assignment] : [];
  });
}

function initOf(source: Source, node: Node): Node | undefined {
  return bodyOf(node).find((part) => part.type === "function_definition" && nameOf(source, part) === "__init__");
}

/** The fields of a dataclass in the order of its parameters. */
function fieldsOf(source: Source, node: Node): string[] {
  return bodyOf(node).flatMap((part) =>
    part.type === "assignment" && part.childForFieldName("type") ? (nameOf(source, part) ?? []) : [],
  );
}

function isDataclass(source: Source, node: Node): boolean {
  const decorators = node.parent?.type === "decorated_definition" ? partsOf(node.parent).slice(0, -1) : [];
  return decorators.some((decorator) => /dataclass|\bdefine\b|attr\.s/.test(textOf(source, decorator)));
}

/** Whether a pydantic validator gets to see a field. */
function isValidated(source: Source, node: Node, name: string): boolean {
  const text = textOf(source, node);
  const validators = text.matchAll(/@\s*(?:\w+\.)?(?:field_)?validator\s*\(([^)]*)\)/g);
  return [...validators].some(([, fields = ""]) => new RegExp(`["'](?:${name}|\\*)["']`).test(fields));
}

function annotationOf(source: Source, assignment: Node): string {
  const type = assignment.childForFieldName("type");
  return type ? textOf(source, type) : "";
}

const changes = new WeakMap<Source, Map<string, boolean>>();

/** Whether a file changes an attribute of this name in place, on whatever object. */
function changedOutside(source: Source, name: string): boolean {
  const known = changes.get(source) ?? new Map<string, boolean>();
  changes.set(source, known);
  const answer = known.get(name) ?? mentionsChange(source.text, name);
  known.set(name, answer);
  return answer;
}

function mentionsChange(text: string, name: string): boolean {
  const method = "\\.\\s*(?:append|extend|insert|remove|clear|pop|add|update|discard)\\s*\\(";
  const inPlace = `\\.\\s*${name}\\s*(?:${method}|\\+=|\\[[^\\]\\n]*\\]\\s*=(?!=))`;
  const assigned = `(?<!\\bself)\\.\\s*${name}\\s*=(?!=)`;
  return new RegExp(`${inPlace}|${assigned}`).test(text);
}
