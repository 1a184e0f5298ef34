import type { Node } from "web-tree-sitter";
import { hits } from "../../hits.ts";
import { climb, partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { argumentsOf } from "../arguments.ts";
import { membersOf } from "./members.ts";
import { onlyReturn } from "./plain.ts";
import type { Reading } from "./reading.ts";
import { type Place, type Thing, thingOf } from "./things.ts";
import { isValidated, validationOfDefault } from "./validators.ts";

type Owner = Extract<Thing, { kind: "class" | "object" }>;
/** A class that some class inherits from; deeper is not looked. */
const maxBases = 8;

/** What an attribute of a class or of an object of it leads to: what the class body says, unless a call has said otherwise. */
export function memberOf(reading: Reading, owner: Owner, name: string): Thing {
  const changed = changedOutside(owner.source, name) || changedOutside(reading.source, name);
  if (changed) return lost("it is changed when the program runs");
  if (owner.kind === "object" && !owner.call && isOverridden(owner, name))
    return lost("a subclass may give it another value");
  const given = owner.kind === "object" ? givenToCall(reading, owner, name) : undefined;
  return given ?? inherited(reading, owner, owner, name, maxBases) ?? lost("its class does not say what it is");
}

/** Whether a class of the same file inherits from a class and has an attribute of its own under this name. */
function isOverridden({ source, node }: Owner, name: string): boolean {
  const own = node.childForFieldName("name");
  const pattern = new RegExp(`\\bclass\\s+\\w+\\s*\\([^)]*\\b${own ? textOf(source, own) : "?"}\\b`, "g");
  return hits(source, pattern).some((hit) => {
    const inheriting = climb(hit, classes);
    return inheriting !== undefined && inheriting.id !== node.id && membersOf(source, inheriting).own.has(name);
  });
}

const classes = new Set(["class_definition"]);

/** What the call that made an object gives one of its fields. */
function givenToCall(reading: Reading, owner: Extract<Thing, { kind: "object" }>, name: string): Thing | undefined {
  const { source, node, call } = owner;
  if (!call) return undefined;
  const given = argumentsOf(call.source, call.node);
  const { own, fields } = membersOf(source, node);
  if (own.has("__init__")) return undefined;
  const keyword = given.keywords.get(name);
  if (keyword && lineOf(reading, owner).some((one) => isValidatedBy(one, name)))
    return lost("a validator may change it");
  if (keyword) return { kind: "expression", source: call.source, node: keyword.value };
  if (given.spreads.length > 0 || given.hasListSplat) return lost("the object is put together elsewhere");
  if (given.positional.length === 0) return undefined;
  const isPlain = isDataclass(source, node) && !node.childForFieldName("superclasses");
  const placed = given.positional[fields.indexOf(name)];
  return isPlain
    ? placed && { kind: "expression", source: call.source, node: placed }
    : lost("its class takes it apart");
}

/** A class and the classes of the project that it inherits from. */
function lineOf(reading: Reading, { source, node }: Place, left = maxBases): Place[] {
  const bases = node.childForFieldName("superclasses");
  const inClass = reading.within(source);
  const above = (bases && left > 0 ? partsOf(bases) : []).flatMap((base) => {
    const thing = base.type === "keyword_argument" ? undefined : thingOf(inClass, base);
    return thing?.kind === "class" ? lineOf(reading, thing, left - 1) : [];
  });
  return [{ source, node }, ...above];
}

function isValidatedBy({ source, node }: Place, name: string): boolean {
  return isValidated(source, node, name);
}

/** What a class, or a class that it inherits from, says of a name; `whose` is what the name is asked of. */
function inherited(reading: Reading, owner: Owner, whose: Owner, name: string, left: number): Thing | undefined {
  const own = ownMember(reading, owner, whose, name);
  if (own || left === 0) return own;
  const bases = owner.node.childForFieldName("superclasses");
  const inClass = reading.within(owner.source);
  for (const base of bases ? partsOf(bases) : []) {
    if (base.type === "keyword_argument") continue;
    const thing = thingOf(inClass, base);
    if (thing.kind !== "class") continue;
    const found = inherited(reading, { ...owner, source: thing.source, node: thing.node }, whose, name, left - 1);
    if (found) return found;
  }
  return undefined;
}

function ownMember(reading: Reading, owner: Owner, whose: Owner, name: string): Thing | undefined {
  const { source, node } = owner;
  const members = membersOf(source, node);
  const [only, ...others] = [...(members.own.get(name) ?? []), ...(members.set.get(name) ?? [])];
  if (!only) return undefined;
  if (others.length > 0 || only.type === "augmented_assignment") return lost("its class gives it more than one value");
  const self: Thing = whose.kind === "object" ? whose : { kind: "object", source: whose.source, node: whose.node };
  if (only.type === "class_definition") return { kind: "class", source, node: only };
  if (only.type === "function_definition") return methodOf(source, only, self);
  const value = only.childForFieldName("right");
  if (!value) return lost("its class gives it no value");
  const annotation = annotationOf(reading.within(source), only);
  const validation = validationOfDefault(source, node, name, annotation);
  const isChecked = lineOf(reading, whose).some((one) => one.node.id !== node.id && isValidatedBy(one, name));
  if (validation === "not clear" || isChecked) return lost("a validator may change it");
  if (/Url\b|URL\b|Dsn\b/.test(annotation)) return lost("its type rewrites it as an address");
  const thing = /^(?:identifier|attribute|call)$/.test(value.type)
    ? thingOf(reading.within(source, self), value)
    : undefined;
  if (thing?.kind === "object" || thing?.kind === "class") return thing;
  const factory = thing?.kind === "library" && thing.call ? argumentsOf(source, thing.call.node).keywords : undefined;
  const made = factory?.get("default_factory")?.value ?? factory?.get("factory")?.value;
  const type = made && /^(?:identifier|attribute)$/.test(made.type) ? thingOf(reading.within(source), made) : undefined;
  if (type?.kind === "class") return { kind: "object", source: type.source, node: type.node };
  const bases = node.childForFieldName("superclasses");
  const inherits = bases ? textOf(source, bases) : "";
  if (/Enum\b/.test(inherits)) return lost("it is a member of an enumeration");
  const isDefault = /Settings\b/.test(inherits);
  const through = validation === "none" ? undefined : validation.by;
  return { kind: "expression", source, node: value, self, isDefault, ...(through && { through }) };
}

/** A property that only returns something is that, another one what its statements return; any other method is a function. */
function methodOf(source: Source, definition: Node, self: Thing): Thing {
  const decorators = definition.parent?.type === "decorated_definition" ? partsOf(definition.parent).slice(0, -1) : [];
  const isProperty = decorators.some((decorator) =>
    /^@\s*(?:[\w.]+\.)?(?:cached_)?property\b/.test(textOf(source, decorator)),
  );
  const body = definition.childForFieldName("body");
  const returned = isProperty && body ? onlyReturn(definition, body) : undefined;
  if (returned) return { kind: "expression", source, node: returned, self };
  return { kind: isProperty ? "property" : "function", source, node: definition, self };
}

function isDataclass(source: Source, node: Node): boolean {
  const decorators = node.parent?.type === "decorated_definition" ? partsOf(node.parent).slice(0, -1) : [];
  return decorators.some((decorator) => /dataclass|\bdefine\b|attr\.s/.test(textOf(source, decorator)));
}

/** The type that is written for a field, and what the names in it stand for where the project makes these. */
function annotationOf(reading: Reading, assignment: Node): string {
  const type = assignment.childForFieldName("type");
  const things = type?.descendantsOfType("identifier").flatMap((name) => (name ? thingOf(reading, name) : [])) ?? [];
  const made = things.flatMap((thing) => (thing.kind === "expression" ? textOf(thing.source, thing.node) : []));
  return type ? [textOf(reading.source, type), ...made].join(" ") : "";
}

const changed =
  /\.\s*(\w+)\s*(?:\.\s*(?:append|extend|insert|remove|clear|pop|add|update|discard)\s*\(|\+=|\[[^\]\n]*\]\s*=(?!=))|(?<!\bself)\.\s*(\w+)\s*=(?!=)|setattr(?:__)?\s*\(\s*[\w.]+\s*,\s*["'](\w+)["']/g;

const changedNames = onceFor(
  ({ text }: Source) => new Set([...text.matchAll(changed)].map((match) => match[1] ?? match[2] ?? match[3] ?? "")),
);

/** Whether a file changes an attribute of this name in place, on whatever object. */
export function changedOutside(source: Source, name: string): boolean {
  return changedNames(source).has(name);
}

function lost(why: string): Thing {
  return { kind: "lost", why };
}
