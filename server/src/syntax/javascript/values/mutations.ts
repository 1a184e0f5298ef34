import type { Node } from "web-tree-sitter";
import { climb, encloses, partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { type Entry, literalOf, unknown, type Value } from "../../value.ts";
import { argumentsOf, bare } from "../calls.ts";
import { isEnvironment, isMode } from "../environment.ts";
import { memberRead, methodCall } from "../members.ts";
import { changesOf } from "./aliases.ts";
import { itemsOf, listFrom } from "./calls.ts";
import { filledBy, soFar } from "./filling.ts";
import { sum } from "./operators.ts";
import { deeper, type Read, type Reading } from "./reading.ts";
import { isTruthy } from "./truth.ts";

/** What stands around a statement that runs only where a condition holds. */
const branching = new Set(["statement_block", "if_statement", "else_clause"]);

/** More changes of one object are not followed. */
const mostChanges = 30;

/**
 * The value of a name that is declared with an object or a list and then only filled, by statements beside its declaration
 * that stand before the use: `options.origin = "*"`, `Object.assign(options, …)`, `list.push("…")`. Undefined for all others.
 */
export function filledValue(reading: Reading, declaration: Node, use: Node, read: Read): Value | undefined {
  const declarator = declaration.parent;
  const statement = declarator?.type === "variable_declarator" ? declarator.parent : undefined;
  const block = statement?.parent?.type === "export_statement" ? statement.parent.parent : statement?.parent;
  const first = declarator?.childForFieldName("value");
  if (!block || declarator?.childForFieldName("name")?.id !== declaration.id) return undefined;
  const changes = changesOf(reading.source, declaration);
  if (changes.length === 0 || changes.length > mostChanges) return undefined;
  let value: Value = first ? read(deeper(reading), first) : { kind: "undefined", node: use };
  let looped: Node | undefined;
  for (const change of changes) {
    if (looped && encloses(looped, change)) continue;
    const top = partIn(block, change);
    if (top && (isInLoop(change, block) || isDecided(reading, top, read))) {
      const isDone = top.endIndex <= use.startIndex || isSeenAtEnd(use, declaration);
      const filled = isDone ? filledBy(reading, value, top, { declaration, changes }, read) : undefined;
      if (!filled) return undefined;
      value = filled;
      looped = top;
      continue;
    }
    const one = statementOf(change);
    if (one && isAssigned(change) && encloses(one, use) && placeIn(block, one) === "always") break; // it adds to itself
    const isBefore = one && (one.endIndex <= use.startIndex || isSeenAtEnd(use, declaration));
    const place = isBefore ? placeIn(block, one) : undefined;
    const expression = one && partsOf(one)[0];
    const name = textOf(reading.source, declaration);
    const next = expression && place && changed(soFar(reading, declaration, value), value, expression, name, read);
    if (!next) return undefined;
    if (place === "always") value = next;
    else if (isAssigned(change)) value = isFromEnvironment(reading.source, one) ? value : either(value, next, one);
    else value = perhaps(value, next, expression);
  }
  return { ...value, node: use, definition: value.definition ?? first ?? literalOf(value) };
}

/** What a module exports is seen as it is when all of the module has run. */
function isSeenAtEnd(use: Node, declaration: Node): boolean {
  return use.id === declaration.id || /^export_(?:specifier|statement)$/.test(use.parent?.type ?? "");
}

/** Whether a statement of a block runs, or only where a condition holds; undefined where it stands elsewhere. */
function placeIn(block: Node, statement: Node): "always" | "sometimes" | undefined {
  if (statement.parent?.id === block.id) return "always";
  let at: Node | null = statement.parent;
  while (at && branching.has(at.type)) {
    if (at.parent?.id === block.id) return "sometimes";
    at = at.parent;
  }
  return undefined;
}

/** `list = […]`, of which nothing stays that was there before. */
function isAssigned(name: Node): boolean {
  return name.parent?.type === "assignment_expression" && name.parent.childForFieldName("left")?.id === name.id;
}

/** `if (process.env.ORIGIN) origin = process.env.ORIGIN`: what was there before counts where the variable is not set. */
function isFromEnvironment(source: Source, statement: Node): boolean {
  const block = statement.parent?.type === "statement_block" ? statement.parent : statement;
  const branch = block.parent?.type === "if_statement" ? block.parent : undefined;
  const condition = branch?.childForFieldName("consequence")?.id === block.id && branch.childForFieldName("condition");
  const value = partsOf(statement)[0]?.childForFieldName("right");
  if (!condition || !value) return false;
  return [condition, value].every((each) => isEnvironment(source, each) && !isMode(source, each));
}

/** A value of which it is not known whether another one has taken its place. */
function either(before: Value, after: Value, node: Node): Value {
  return { kind: "unknown", why: "it depends on a condition", node, may: [before, after] };
}

/** A value of which it is not known whether it has been changed. */
export function perhaps(before: Value, after: Value, node: Node): Value {
  const why = "it depends on a condition";
  if (before.kind === "list" && after.kind === "list") {
    if (!before.items.every((item, index) => after.items[index] === item)) return unknown(node, why);
    return {
      ...after,
      items: [...before.items, { kind: "unknown", why, node, may: after.items.slice(before.items.length) }],
    };
  }
  if (before.kind !== "record" || after.kind !== "record") return unknown(node, why);
  const added = after.entries
    .slice(before.entries.length)
    .map(({ key, keyNode }): Entry => ({ key, keyNode, value: unknown(keyNode, why) }));
  return { ...after, entries: [...before.entries, ...added] };
}

/** Whether it is known which branch of an `if` is taken. */
function isDecided(reading: Reading, statement: Node, read: Read): boolean {
  const condition = statement.type === "if_statement" ? statement.childForFieldName("condition") : null;
  return condition !== null && isTruthy(read(deeper(reading), condition)) !== undefined;
}

const loops = new Set(["for_in_statement", "for_statement", "arguments"]);

/** Whether a node stands in a loop, or in what a call is handed, inside of a block. */
function isInLoop(node: Node, block: Node): boolean {
  const loop = climb(node, loops);
  return loop !== undefined && encloses(block, loop) && loop.id !== block.id;
}

/** The part of a block that a node stands in. */
function partIn(block: Node, node: Node): Node | undefined {
  let at: Node | null = node;
  while (at && at.parent?.id !== block.id) at = at.parent;
  return at ?? undefined;
}

function statementOf(name: Node): Node | undefined {
  for (let at: Node | null = name; at; at = at.parent) if (at.type === "expression_statement") return at;
  return undefined;
}

/** What an expression makes of an object or a list; undefined where it does something else. */
export function changed(reading: Reading, value: Value, expression: Node, name: string, read: Read): Value | undefined {
  if (expression.type === "assignment_expression") {
    const [left, right] = [expression.childForFieldName("left"), expression.childForFieldName("right")];
    if (left?.type === "identifier" && textOf(reading.source, left) === name) {
      return right ? read(deeper(reading), right) : undefined;
    }
    return withProperty(reading, value, expression, name, read);
  }
  if (expression.type === "augmented_assignment_expression") return added(reading, value, expression, name, read);
  const call = methodCall(reading.source, expression);
  if (!call) return undefined;
  const { given, hasSpread } = argumentsOf(expression);
  const isAssign = call.method === "assign" && textOf(reading.source, call.object) === "Object";
  if (isAssign && value.kind === "record" && !hasSpread) {
    const added = given
      .slice(1)
      .map((each): Entry => ({ key: undefined, keyNode: each, value: read(deeper(reading), each) }));
    return { ...value, entries: [...value.entries, ...added] };
  }
  const isOwn = textOf(reading.source, call.object) === name;
  if (call.method === "add" && isOwn && !hasSpread) return withItem(reading, value, given, expression, read);
  if (!isOwn || value.kind !== "list") return undefined;
  const items = () =>
    partsOf(expression.childForFieldName("arguments") ?? expression).flatMap((each) => itemsOf(reading, each, read));
  if (call.method === "push") return { ...value, items: [...value.items, ...items()] };
  return call.method === "unshift" ? { ...value, items: [...items(), ...value.items] } : undefined;
}

/** `text += "…"` */
function added(reading: Reading, value: Value, expression: Node, name: string, read: Read): Value | undefined {
  const [left, right] = [expression.childForFieldName("left"), expression.childForFieldName("right")];
  const isOwn = left?.type === "identifier" && textOf(reading.source, left) === name;
  const isSum = expression.childForFieldName("operator")?.type === "+=";
  return isOwn && isSum && right ? sum(expression, value, read(deeper(reading), right)) : undefined;
}

/** A set with one item more. */
function withItem(reading: Reading, value: Value, given: readonly Node[], node: Node, read: Read): Value | undefined {
  const before = value.kind === "unknown" ? listFrom(reading, value, node, read) : undefined;
  const [item] = given;
  if (before?.kind !== "list" || !item) return undefined;
  const held = [...before.items, read(deeper(reading), item)];
  return { kind: "unknown", why: "it is a set", node: literalOf(value), held };
}

function withProperty(reading: Reading, value: Value, expression: Node, name: string, read: Read): Value | undefined {
  const left = expression.childForFieldName("left");
  const right = expression.childForFieldName("right");
  const object = left?.childForFieldName("object");
  if (!left || !right || !object || textOf(reading.source, bare(object)) !== name || value.kind !== "record")
    return undefined;
  const key = memberRead(reading.source, left)?.key ?? keyIn(reading, left, read);
  if (key === undefined) return undefined;
  const added: Entry = { key, keyNode: left, value: read(deeper(reading), right) };
  return { ...value, entries: [...value.entries, added] };
}

/** The key in `record[origin]`, where that is known. */
function keyIn(reading: Reading, place: Node, read: Read): string | undefined {
  const index = place.childForFieldName("index");
  const key = index && read(deeper(reading), index);
  return key?.kind === "text" ? key.value : undefined;
}
