import type { Node } from "web-tree-sitter";
import { climb, partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { argumentsOf } from "../arguments.ts";
import { writesOf } from "../writes.ts";
import { makesItsValues } from "./enumerations.ts";
import { isAttributeHanded } from "./handed.ts";
import { givenToCall, isConverted } from "./making.ts";
import { membersOf } from "./members.ts";
import { onlyReturn } from "./plain.ts";
import type { Reading } from "./reading.ts";
import { isSetByName } from "./setByName.ts";
import { type Place, type Thing, thingOf } from "./things.ts";
import { isValidated, validationOfDefault } from "./validators.ts";

type Owner = Extract<Thing, { kind: "class" | "object" }>;
/** A class that some class inherits from; deeper is not looked. */
const maxBases = 8;

/** What an attribute of a class or of an object of it leads to: what the class body says, unless a call has said otherwise. */
export function memberOf(reading: Reading, owner: Owner, name: string): Thing {
  const changed = changedOutside(owner.source, name) || changedOutside(reading.source, name);
  if (changed || isSetByName(reading, owner) || isAttributeHanded(reading, name))
    return lost("it is changed when the program runs");
  if (owner.kind === "object" && !owner.call && isOverridden(owner, name))
    return lost("a subclass may give it another value");
  const given = owner.kind === "object" ? givenToCall(lineOf(reading, owner), owner, name) : undefined;
  if (isSelfMade(reading, owner)) return lost("its class works it out");
  return given ?? inherited(reading, owner, name) ?? lost("its class does not say what it is");
}

/** Whether a class of the same file inherits from a class and has an attribute of its own under this name. */
function isOverridden({ source, node }: Owner, name: string): boolean {
  const own = node.childForFieldName("name");
  const inheriting = (own && inheritingIn(source).get(textOf(source, own))) ?? [];
  return inheriting.some((each) => each.id !== node.id && membersOf(source, each).own.has(name));
}

const heads = /\bclass\s+\w+\s*\((?=([^)]*))/g;

/** The classes of a file by the words in the lists of what they inherit from. */
const inheritingIn = onceFor((source: Source): ReadonlyMap<string, readonly Node[]> => {
  const known = new Map<string, Node[]>();
  for (const { index, 0: head, 1: bases = "" } of source.text.matchAll(heads)) {
    const hit = source.root.descendantForIndex(index, index + head.length);
    const inheriting = hit ? climb(hit, classes) : undefined;
    if (!inheriting) continue;
    for (const word of new Set(bases.match(/\w+/g))) {
      const others = known.get(word);
      if (others) others.push(inheriting);
      else known.set(word, [inheriting]);
    }
  }
  return known;
});

const classes = new Set(["class_definition"]);

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
function inherited(reading: Reading, owner: Owner, name: string): Thing | undefined {
  const line = lineOf(reading, owner);
  // Of a class that several others inherit from, the others come first.
  const inOrder = line.filter(({ node }, index) => !line.slice(index + 1).some((later) => later.node.id === node.id));
  for (const { source, node } of inOrder) {
    const found = ownMember(reading, { ...owner, source, node }, owner, name);
    if (found) return found;
  }
  return undefined;
}

const intercepting = ["__getattribute__", "__setattr__", "__init_subclass__"];

/** Whether a class says by itself what its attributes are, whatever is written in its body. */
export function isSelfMade(reading: Reading, owner: Place): boolean {
  return lineOf(reading, owner).some(({ source, node }) => {
    const bases = node.childForFieldName("superclasses");
    const isByMeta = /\bmetaclass\s*=(?!\s*(?:\w+\.)?(?:ABCMeta|Singleton\w*)\b)/.test(
      bases ? textOf(source, bases) : "",
    );
    return isByMeta || intercepting.some((method) => membersOf(source, node).own.has(method));
  });
}

function ownMember(reading: Reading, owner: Owner, whose: Owner, name: string): Thing | undefined {
  const { source, node } = owner;
  const members = membersOf(source, node);
  const [only, ...others] = [...(members.own.get(name) ?? []), ...(members.set.get(name) ?? [])];
  if (!only) return undefined;
  const isChanged = only.type === "augmented_assignment" || writesOf(source, node, name).changes.length > 0;
  if (others.length > 0 || isChanged) return lost("its class gives it more than one value");
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
  if (/Enum\b/.test(inherits))
    return makesItsValues(source, node)
      ? lost("its class works it out")
      : { kind: "member", source, node, name, value };
  const isDefault = /Settings\b/.test(inherits);
  const isCast = isDefault && value.type === "string" && /\b(?:bool|int|float)\b/.test(annotation);
  if (isCast || isConverted(source, only)) return lost("its type makes something else of it");
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

/** The type that is written for a field, and what the names in it stand for where the project makes these. */
function annotationOf(reading: Reading, assignment: Node): string {
  const type = assignment.childForFieldName("type");
  const things = type?.descendantsOfType("identifier").flatMap((name) => (name ? thingOf(reading, name) : [])) ?? [];
  const made = things.flatMap((thing) => (thing.kind === "expression" ? textOf(thing.source, thing.node) : []));
  return type ? [textOf(reading.source, type), ...made].join(" ") : "";
}

const changed =
  /\.\s*(\w+)\s*(?:\.\s*(?:append|extend|insert|remove|clear|pop|add|update|discard)\s*\(|\+=|\[[^\]\n]*\]\s*=(?!=))|\bdel\s+[\w.]+\.(\w+)\s*\[|(?<!\bself)\.\s*(\w+)\s*=(?!=)|setattr(?:__)?\s*\(\s*[\w.]+\s*,\s*["'](\w+)["']/g;

const changedNames = onceFor(
  ({ text }: Source) =>
    new Set([...text.matchAll(changed)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? "")),
);

/** Whether a file changes an attribute of this name in place, on whatever object. */
export function changedOutside(source: Source, name: string): boolean {
  return changedNames(source).has(name);
}

function lost(why: string): Thing {
  return { kind: "lost", why };
}
