import type { Node } from "web-tree-sitter";
import { climb, partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { type Entry, literalOf, unknown, type Value } from "../../value.ts";
import { argumentsOf } from "../calls.ts";
import { defaultOf, functionAround, functionTypes, parametersOf } from "../functions.ts";
import { memberRead } from "../members.ts";
import { lazyEntry } from "../records.ts";
import { listFrom } from "./calls.ts";
import { atRuntime, deeper, type Given, type Read, type Reading, workedOut } from "./reading.ts";
import { resultOfGetter } from "./results.ts";
import { changesOf, classes, membersOf, staticRecord } from "./statics.ts";

const news: ReadonlySet<string> = new Set(["new_expression"]);
const bodies: ReadonlySet<string> = new Set(["class_body", "object"]);

/** What `new Policy([…])` holds, as a record; undefined where that is no class of this file, or one that another extends. */
export function instanceOf(reading: Reading, value: Value, read: Read): Value | undefined {
  const made = literalOf(value);
  if (value.kind !== "unknown" || value.elsewhere || made.type !== "new_expression") return undefined;
  const callee = made.childForFieldName("constructor");
  const declared = callee?.type === "identifier" ? literalOf(read(deeper(reading), callee)) : undefined;
  return declared && classes.has(declared.type) ? recordOf(reading, declared, made, read) : undefined;
}

/** What `this` is in a method of a class or of an object that is written in place; undefined elsewhere. */
export function ownHolder(reading: Reading, node: Node, read: Read): Value | undefined {
  let fn = functionAround(node);
  while (fn?.type === "arrow_function") fn = functionAround(fn);
  const body = climb(fn?.parent ?? node, bodies);
  if (!body || isLarge(body) || (fn && body.startIndex < (functionAround(fn)?.startIndex ?? 0))) return undefined;
  if (body.type === "object") return fn ? { ...read(deeper(reading), body), node } : undefined;
  const declared = body.parent;
  if (!declared || !classes.has(declared.type)) return undefined;
  let member: Node | null = fn ?? node;
  while (member && member.parent?.id !== body.id) member = member.parent;
  if (member?.children.some((child) => child?.type === "static")) return staticRecord(reading, declared, node, read);
  return recordOf(reading, declared, useOf(reading.source, declared)?.made, read);
}

/** What a file does with a class. */
interface Use {
  /** The only `new` of it, where the file keeps it for itself. */
  readonly made: Node | undefined;
  /** It extends no other class, and none extends it. */
  readonly isAlone: boolean;
}

const usesIn = onceFor((_: Source) => new Map<number, Use>());

function useOf(source: Source, declared: Node): Use | undefined {
  const uses = usesIn(source);
  const name = declared.childForFieldName("name");
  if (!name) return undefined;
  const isHeir = declared.children.some((child) => child?.type === "class_heritage");
  const use = uses.get(declared.id) ?? {
    made: onlyUse(source, declared, name),
    isAlone: !isHeir && !new RegExp(`\\bextends\\s+${escaped(source, name)}(?![\\w$])`).test(source.text),
  };
  uses.set(declared.id, use);
  return use;
}

function escaped(source: Source, name: Node): string {
  return textOf(source, name).replaceAll("$", "\\$");
}

function onlyUse(source: Source, declared: Node, name: Node): Node | undefined {
  if (declared.parent?.type === "export_statement") return undefined;
  const uses = [...source.text.matchAll(new RegExp(`(?<![\\w$])${escaped(source, name)}(?![\\w$])`, "g"))];
  const [, last] = uses;
  if (!last || uses.length !== 2) return undefined;
  const made = climb(source.root.descendantForIndex(last.index) ?? source.root, news);
  const callee = made?.childForFieldName("constructor");
  return callee?.startIndex === last.index ? made : undefined;
}

/** A member that an object of a class has of its own: a method, or a field with what it is given. */
interface Member {
  readonly key: string;
  readonly keyNode: Node;
  readonly method?: Node;
  readonly given?: Node;
  /** It is given that by the constructor. */
  readonly isSet?: true;
}

interface Shape {
  readonly maker: Node | undefined;
  readonly members: readonly Member[];
}

const shapesIn = onceFor((_: Source) => new Map<number, Shape>());

/** The members of a class, which are asked for wherever `this` stands in it. */
function shapeOf(source: Source, declared: Node): Shape {
  const shapes = shapesIn(source);
  const known = shapes.get(declared.id);
  if (known) return known;
  const parts = membersOf(declared);
  const maker = parts.find((member) => member.childForFieldName("name")?.text === "constructor");
  const own = parts.flatMap((member): Member[] => {
    const keyNode = member.childForFieldName("name") ?? member.childForFieldName("property");
    const isOwn = !member.children.some((child) => /^(?:static|set)$/.test(child?.type ?? ""));
    if (!keyNode || !isOwn || member.id === maker?.id) return [];
    const key = textOf(source, keyNode);
    const got = resultOfGetter(member);
    if (got || member.children.some((child) => child?.type === "get")) return got ? [{ key, keyNode, given: got }] : [];
    if (functionTypes.has(member.type)) return [{ key, keyNode, method: member }];
    const given = member.childForFieldName("value");
    return [given ? { key, keyNode, given } : { key, keyNode }];
  });
  const shape = { maker, members: maker ? [...own, ...setIn(source, maker)] : own };
  shapes.set(declared.id, shape);
  return shape;
}

function recordOf(reading: Reading, declared: Node, made: Node | undefined, read: Read): Value | undefined {
  const { source } = reading;
  if (isLarge(declared.childForFieldName("body")) || !useOf(source, declared)?.isAlone) return undefined;
  const { maker, members } = shapeOf(source, declared);
  const given = maker ? argumentsFor(reading, maker, made, read) : reading.given;
  const inner: Reading = { ...deeper(reading), given };
  const entries = members.map((member): Entry => {
    const { key, keyNode, method } = member;
    if (method) return { key, keyNode, value: { kind: "function", node: method } };
    return lazyEntry(key, keyNode, () => fieldValue(inner, member, members, read));
  });
  return { kind: "record", entries: [...entries, ...propertiesOf(maker, given, source)], node: declared };
}

function fieldValue(reading: Reading, { key, keyNode, given, isSet }: Member, members: readonly Member[], read: Read) {
  const times = isSet ? members.filter((each) => each.isSet && each.key === key).length : 0;
  const isFixed = given && changesOf(reading.source, key) === times;
  return isFixed ? held(reading, given, read) : unknown(keyNode, atRuntime);
}

/** Classes and objects with more in them are not read member by member. */
const mostMembers = 60;

function isLarge(body: Node | null): boolean {
  return body !== null && body.namedChildCount > mostMembers;
}

/** What a field is given; of a set also what it holds, which may be what the constructor is given. */
function held(reading: Reading, node: Node, read: Read): Value {
  const value = read(reading, node);
  const list = value.kind === "unknown" ? listFrom(reading, value, node, read) : undefined;
  return value.kind === "unknown" && list?.kind === "list" ? { ...value, held: list.items } : value;
}

/** `this.list = …` beside each other in a constructor. */
function setIn(source: Source, maker: Node): Member[] {
  const body = maker.childForFieldName("body");
  return partsOf(body ?? maker).flatMap((statement) => {
    const assignment = statement.type === "expression_statement" ? partsOf(statement)[0] : undefined;
    const left = assignment?.type === "assignment_expression" ? assignment.childForFieldName("left") : null;
    const value = assignment?.childForFieldName("right");
    const member = left && memberRead(source, left);
    const isOwn = member?.object.type === "this";
    return isOwn && left && value ? [{ key: member.key, keyNode: left, given: value, isSet: true }] : [];
  });
}

/** `constructor(private readonly list: string[])` */
function propertiesOf(maker: Node | undefined, given: Given, source: Source): Entry[] {
  return maker
    ? parametersOf(maker).flatMap((parameter): Entry[] => {
        const isProperty = parameter.parent?.children.some((child) =>
          /^(?:accessibility_modifier|readonly)$/.test(child?.type ?? ""),
        );
        const key = textOf(source, parameter);
        if (!isProperty || parameter.type !== "identifier") return [];
        const isChanged = () => changesOf(source, key) > 0;
        const worth = () => (isChanged() ? undefined : given.get(parameter.id)) ?? workedOut(parameter);
        return [lazyEntry(key, parameter, worth)];
      })
    : [];
}

function argumentsFor(reading: Reading, maker: Node, made: Node | undefined, read: Read): Given {
  const { given, hasSpread } = made ? argumentsOf(made) : { given: [], hasSpread: true };
  const values = new Map(
    parametersOf(maker).map((parameter, index) => [
      parameter.id,
      hasSpread ? undefined : (given[index] ?? defaultOf(parameter)),
    ]),
  );
  return {
    get(id) {
      const written = values.get(id);
      return written ? read(deeper(reading), written) : reading.given.get(id);
    },
  };
}
