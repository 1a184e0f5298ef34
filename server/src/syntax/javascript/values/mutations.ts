import type { Node } from "web-tree-sitter";
import { namesOf } from "../../hits.ts";
import { bindingOf } from "../../names.ts";
import { partsOf, textOf } from "../../nodes.ts";
import { type Entry, unknown, type Value } from "../../value.ts";
import { argumentsOf } from "../calls.ts";
import { memberRead, methodCall } from "../members.ts";
import { javascriptNames } from "../names.ts";
import { deeper, type Read, type Reading } from "./reading.ts";

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
  if (!block || !first || declarator?.childForFieldName("name")?.id !== declaration.id) return undefined;
  const changes = changesOf(reading, declaration);
  if (changes.length === 0 || changes.length > mostChanges) return undefined;
  const statements = changes.map((change) => statementOf(change));
  const isPlain = statements.every((one) => one && one.parent?.id === block.id && one.endIndex <= use.startIndex);
  if (!isPlain) return undefined;
  let value = read(deeper(reading), first);
  for (const one of statements) {
    const next = one && changed(reading, value, partsOf(one)[0], textOf(reading.source, declaration), read);
    if (!next) return undefined;
    value = next;
  }
  return { ...value, node: use, definition: first };
}

/** Where a name is changed, or what it holds. */
function changesOf({ source }: Reading, declaration: Node): Node[] {
  return namesOf(source, textOf(source, declaration), javascriptNames.nameTypes).filter((name) => {
    if (javascriptNames.classify(name)?.does !== "change") return false;
    const binding = bindingOf(source, javascriptNames, name);
    return binding.kind === "other" && binding.declarations[0]?.id === declaration.id;
  });
}

function statementOf(name: Node): Node | undefined {
  for (let at: Node | null = name; at; at = at.parent) if (at.type === "expression_statement") return at;
  return undefined;
}

/** What a statement makes of an object or a list; undefined where it does something else. */
function changed(reading: Reading, value: Value, expression: Node | undefined, name: string, read: Read) {
  if (!expression) return undefined;
  if (expression.type === "assignment_expression") return withProperty(reading, value, expression, name, read);
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
  if (call.method !== "push" || !isOwn || value.kind !== "list") return undefined;
  const items = given.map((each) => read(deeper(reading), each));
  const rest = hasSpread ? [unknown(expression, "other items are put in when the program runs")] : [];
  return { ...value, items: [...value.items, ...items, ...rest] };
}

function withProperty(reading: Reading, value: Value, expression: Node, name: string, read: Read): Value | undefined {
  const left = expression.childForFieldName("left");
  const right = expression.childForFieldName("right");
  const member = left && memberRead(reading.source, left);
  if (!left || !right || !member || textOf(reading.source, member.object) !== name || value.kind !== "record") {
    return undefined;
  }
  const added: Entry = { key: member.key, keyNode: left, value: read(deeper(reading), right) };
  return { ...value, entries: [...value.entries, added] };
}
