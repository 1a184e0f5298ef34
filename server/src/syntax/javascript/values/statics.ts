import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { type Entry, literalOf, unknown, type Value } from "../../value.ts";
import { relocated } from "../modules/relocated.ts";
import { atRuntime, deeper, type Read, type Reading, unfixed } from "./reading.ts";
import { resultOfGetter } from "./results.ts";

/** The nodes that declare a class by its name. */
export const classes: ReadonlySet<string> = new Set(["class_declaration", "abstract_class_declaration"]);

/** A class: nothing is known of it but where it is declared. */
export function classValue(declaration: Node, node: Node): Value {
  return { ...unknown(node, unfixed), definition: declaration };
}

/** The class of that name at the top of a file. TypeScript's grammar takes the names of classes for those of types. */
export function classNamed(source: Source, name: string): Node | undefined {
  return classesOf(source).get(name);
}

const classesOf = onceFor((source: Source): ReadonlyMap<string, Node> => {
  if (!source.mentions(/\bclass\b/)) return new Map();
  const declared = partsOf(source.root)
    .map((part) => part.childForFieldName("declaration") ?? part)
    .filter(({ type }) => classes.has(type));
  const named = declared.flatMap((part) => {
    const name = part.childForFieldName("name");
    return name ? [[textOf(source, name), part] as const] : [];
  });
  return new Map(named.reverse()); // the first of a name counts
});

/** The static members of a class as a record; undefined where a value is no class. Inherited ones are not among them. */
export function staticsOf(reading: Reading, value: Value, read: Read): Value | undefined {
  const home = value.elsewhere ?? { source: reading.source, node: literalOf(value) };
  if (value.kind !== "unknown" || !classes.has(home.node.type)) return undefined;
  const record = staticRecord({ ...reading, source: home.source }, home.node, value.node, read);
  return value.elsewhere ? relocated(record, value.node, home.source) : record;
}

/** The static members of the class that is declared here, as a record; `node` stands for it. */
export function staticRecord(reading: Reading, declared: Node, node: Node, read: Read): Value {
  const entries = membersOf(declared)
    .filter((member) => member.children.some((child) => child?.type === "static"))
    .flatMap((member) => entryOf(deeper(reading), member, read) ?? []);
  return { kind: "record", entries, node, definition: declared };
}

/** The members of a class as they are written. */
export function membersOf(declared: Node): Node[] {
  return partsOf(declared.childForFieldName("body") ?? declared);
}

/** An object that is written in place, of which nothing is known that its own methods change: `this.list.push(…)`. */
export function unlessChanged(source: Source, record: Value): Value {
  const text = textOf(source, record.node);
  if (record.kind !== "record" || !/\bthis\b/.test(text)) return record;
  const entries = record.entries.map((entry): Entry => {
    const { key, keyNode } = entry;
    const isChanged = key !== undefined && changesIn(text, key) > 0;
    return isChanged ? { key, keyNode, value: unknown(keyNode, atRuntime) } : entry;
  });
  return { ...record, entries };
}

/** How often a file gives a property of that name another value, or changes what it holds, of whatever class it is. */
export function changesOf({ text }: Source, key: string): number {
  return changesIn(text, key);
}

/** How often a text gives a property of that name another value, or changes what it holds. */
export function changesIn(text: string, key: string): number {
  const name = key.replace(/[^\w$#]/g, "").replace(/\$/g, "\\$");
  const change = new RegExp(
    `(?:\\.${name}|\\[\\s*["'\`]${name}["'\`]\\s*\\])\\s*(?:=(?![=>])|\\.\\s*(?:push|unshift|splice|pop|shift|add|set|length\\s*=))`,
    "g",
  );
  return text.match(change)?.length ?? 0;
}

function entryOf(reading: Reading, member: Node, read: Read): Entry | undefined {
  const keyNode = member.childForFieldName("name") ?? member.childForFieldName("property");
  if (!keyNode) return undefined;
  const key = textOf(reading.source, keyNode);
  const value = member.childForFieldName("value");
  const isFixed = value && changesOf(reading.source, key) === 0;
  if (isFixed) return { key, keyNode, value: read(reading, value) };
  const result = resultOfGetter(member);
  if (result) return { key, keyNode, value: { ...read(reading, result), node: keyNode } };
  const isMethod = member.type === "method_definition";
  const isAccessor = member.children.some((child) => child?.type === "get" || child?.type === "set");
  if (isMethod && !isAccessor) return { key, keyNode, value: { kind: "function", node: member } };
  return { key, keyNode, value: unknown(keyNode, atRuntime) };
}
