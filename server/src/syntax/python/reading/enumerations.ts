import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { unknown } from "../../value.ts";
import { membersOf } from "./members.ts";
import { boundKey, type Reading } from "./reading.ts";
import { type Thing, thingOf } from "./things.ts";

type Member = Extract<Thing, { kind: "member" }>;

/** The members of an enumeration that an expression stands for, in their order; undefined for everything else. */
export function enumerated(reading: Reading, node: Node): readonly Member[] | undefined {
  if (!/^(?:identifier|attribute)$/.test(node.type)) return undefined;
  const thing = thingOf(reading, node);
  return thing.kind === "class" ? membersIn(thing) : undefined;
}

/** The members of a class that is an enumeration. */
function membersIn({ source, node }: Extract<Thing, { kind: "class" }>): readonly Member[] | undefined {
  if (!/Enum\b/.test(basesOf({ source, node })) || makesItsValues(source, node)) return undefined;
  const { own } = membersOf(source, node);
  const members = [...own].flatMap(([name, [only, ...others]]): (Member | undefined)[] => {
    const value = only?.type === "assignment" ? only.childForFieldName("right") : undefined;
    if (name.startsWith("_") || only?.type === "function_definition") return [];
    return [value && others.length === 0 ? { kind: "member", source, node, name, value } : undefined];
  });
  const known = members.filter((member) => member !== undefined);
  if (new Set(known.map(({ value }) => textOf(source, value))).size < known.length) return undefined;
  return known.length === members.length && known.length > 0 ? known : undefined;
}

/** Whether an enumeration gives its members other values than those that are written. */
export function makesItsValues(source: Source, node: Node): boolean {
  return /\b(?:_value_|__new__)\b/.test(textOf(source, node));
}

/** Whether the members of an enumeration are texts or numbers themselves: `class Origins(str, Enum)`. */
export function isMixedIn(member: Pick<Member, "source" | "node">): boolean {
  return /\b(?:str|int|StrEnum|IntEnum)\b/.test(basesOf(member));
}

function basesOf({ source, node }: Pick<Member, "source" | "node">): string {
  const bases = node.childForFieldName("superclasses");
  return bases ? textOf(source, bases) : "";
}

/** How a comparison of two members of an enumeration turns out; undefined for every other one. */
export function comparedMembers(reading: Reading, comparison: Node): boolean | undefined {
  if (comparison.type !== "comparison_operator") return undefined;
  const [left, right, ...others] = partsOf(comparison);
  if (!left || !right || others.length > 0) return undefined;
  const [a, b] = [left, right].map((side) => thingOf(reading, side));
  if (a?.kind !== "member" || b?.kind !== "member" || a.node.id !== b.node.id) return undefined;
  const operator = reading.source.text.slice(left.endIndex, right.startIndex).trim().replace(/\s+/g, " ");
  // Two names for one value are one member.
  const isSame = a.name === b.name || (!isNumbered(a) && textOf(a.source, a.value) === textOf(b.source, b.value));
  return /^(?:==|is)$/.test(operator) ? isSame : /^(?:!=|is not)$/.test(operator) ? !isSame : undefined;
}

/** `auto()` gives each member a value of its own. */
function isNumbered({ source, value }: Member): boolean {
  return value.type === "call" && /(?:^|\.)auto\b/.test(textOf(source, value));
}

/** A method or a property that the class of a member has itself. */
export function ownFunction(member: Member, name: string): Thing | undefined {
  const { source, node } = member;
  const [only, ...others] = membersOf(source, node).own.get(name) ?? [];
  if (only?.type !== "function_definition" || others.length > 0) return undefined;
  const decorated = only.parent?.type === "decorated_definition" ? only.parent : undefined;
  const [decorator, ...more] = decorated ? partsOf(decorated).slice(0, -1) : [];
  if (!decorator) return { kind: "function", source, node: only, self: member };
  const isProperty = more.length === 0 && /^@\s*(?:functools\.)?(?:cached_)?property$/.test(textOf(source, decorator));
  return isProperty ? { kind: "property", source, node: only, self: member } : undefined;
}

/** The reading in a function of a member: its first parameter is the member. */
export function readingInMember(inside: Reading, definition: Node, self: Thing): Reading {
  const list = definition.childForFieldName("parameters");
  const [first] = list ? partsOf(list) : [];
  if (self.kind !== "member" || first?.type !== "identifier") return inside;
  const key = boundKey(definition, textOf(inside.source, first));
  return inside.binding([[key, unknown(first, "it is a member of an enumeration")]], [[key, self]]);
}
