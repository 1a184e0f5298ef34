import type { Node } from "web-tree-sitter";
import { climb, partsOf, textOf } from "../../nodes.ts";
import { type Entry, unknown, type Value } from "../../value.ts";
import { inEachWorld } from "../../worlds.ts";
import { statementOf } from "../blocks.ts";
import { pythonNames, unpackedValue } from "../names.ts";
import { membersOf } from "./members.ts";
import { valueOfThing } from "./names.ts";
import { added } from "./operators.ts";
import { classOf, type Given, givenTo, givenToMaking } from "./parameters.ts";
import { boundKey, type Reading } from "./reading.ts";
import { deleted, lessAll, replaced, takenBy } from "./taking.ts";
import { boundThing } from "./things.ts";

const functions = new Set(["function_definition", "lambda"]);

/** What one place of the text does to a name. */
export interface Step {
  /** The statement that does it. */
  readonly statement: Node;
  /** It changes the value itself, which others may hold as well. */
  readonly inPlace: boolean;
  /** The value after it. `use` is where the name is read. */
  apply(before: Value | undefined, use: Node): Value;
}

/** What a place that binds or changes a name does, which `use` reads; undefined where that cannot be told. */
export function stepAt(reading: Reading, name: Node, use: Node): Step | undefined {
  const { parent } = name;
  const statement = statementOf(name);
  if (!parent) return undefined;
  switch (parent.type) {
    case "assignment":
    case "pattern_list":
    case "tuple_pattern":
      return assigned(reading, name, statement);
    case "named_expression": {
      const value = parent.childForFieldName("value");
      const isName = parent.childForFieldName("name")?.id === name.id;
      // It is given before anything else in the statement is read.
      return value && isName
        ? { statement: value, inPlace: false, apply: (_before, use) => atUse(reading.read(value), value, use) }
        : undefined;
    }
    case "augmented_assignment":
      return augmented(reading, parent, statement);
    case "attribute":
      return called(reading, parent, statement);
    case "subscript":
      return itemSet(reading, parent, statement);
    case "dotted_name":
    case "aliased_import": {
      const thing = boundThing(reading, name);
      return thing && { statement, inPlace: false, apply: (_before, use) => valueOfThing(reading, thing, use) };
    }
    case "parameters":
    case "default_parameter":
    case "typed_parameter":
    case "typed_default_parameter":
    case "dictionary_splat_pattern":
      return parameter(reading, name, use);
    default:
      return undefined;
  }
}

/** What a call gives a parameter, before the function itself writes it. Of several calls each may take other branches. */
function parameter(reading: Reading, name: Node, use: Node): Step | undefined {
  const definition = climb(name, functions);
  const bound = definition && reading.bound.get(boundKey(definition, textOf(reading.source, name)));
  const calls = bound ? undefined : givenAt(reading, name, use);
  if (!bound && calls?.length !== 1) return undefined;
  return {
    statement: name,
    inPlace: false,
    apply: (_before, use) => bound ?? valueOfThing(reading, { kind: "given", calls: calls ?? [] }, use),
  };
}

/** What the calls give a parameter. An object's own field has what that object was made with, not what any call gives. */
export function givenAt(reading: Reading, name: Node, use: Node): readonly Given[] | undefined {
  const { source, self } = reading;
  const definition = climb(name, functions);
  const owner = self && definition ? classOf(definition) : undefined;
  if (!self || !owner || !definition) return givenTo(reading, name, use);
  const own = definition.childForFieldName("name");
  if (!own || textOf(source, own) !== "__init__") return undefined;
  if (!self.call) return givenTo(reading, name, use);
  const given = isMadeBy(self, owner) ? givenToMaking(reading, name, use, self.call) : undefined;
  return given && [given];
}

/** Whether the `__init__` of a class makes an object: its own class, or one that inherits from it and has no `__init__` itself. */
function isMadeBy({ source, node }: NonNullable<Reading["self"]>, owner: Node): boolean {
  if (node.id === owner.id) return true;
  const bases = node.childForFieldName("superclasses");
  const name = owner.childForFieldName("name")?.text;
  const [only, ...others] = bases ? partsOf(bases) : [];
  return only?.text === name && others.length === 0 && !membersOf(source, node).own.has("__init__");
}

function assigned(reading: Reading, name: Node, statement: Node): Step | undefined {
  const occurrence = pythonNames.classify(name);
  const value = (occurrence?.does === "declare" ? occurrence.value : undefined) ?? unpackedValue(name);
  if (!value) return unpacked(reading, name, statement);
  return { statement, inPlace: false, apply: (_before, use) => atUse(reading.read(value), value, use) };
}

/** `a, b = function()`. */
function unpacked(reading: Reading, name: Node, statement: Node): Step | undefined {
  const pattern = name.parent;
  const names = pattern ? partsOf(pattern) : [];
  const right = pattern?.parent?.type === "assignment" ? pattern.parent.childForFieldName("right") : undefined;
  if (!right || names.some(({ type }) => type !== "identifier")) return undefined;
  const place = names.findIndex(({ id }) => id === name.id);
  const apply = (_before: Value | undefined, use: Node) =>
    inEachWorld([reading.read(right)], use, ([value]) => {
      const isFitting = value?.kind === "list" && value.items.length === names.length;
      const item = isFitting && !value.items.some(({ kind }) => kind === "unknown") ? value.items[place] : undefined;
      return item ? atUse(item, item.node, use) : unknown(use, "the name does not stand for one fixed value");
    });
  return { statement, inPlace: false, apply };
}

function augmented(reading: Reading, assignment: Node, statement: Node): Step | undefined {
  const value = assignment.childForFieldName("right");
  const operator = assignment.childForFieldName("operator");
  const sign = operator ? textOf(reading.source, operator) : "";
  if (value && sign === "-=")
    return changing(reading, statement, [value], (before, [given], use) => {
      const left = lessAll(before, given);
      return left ? { ...left, node: use } : unknown(use, "it is put together when the program runs");
    });
  if (!value || !["+=", "|="].includes(sign)) return undefined;
  return {
    statement,
    inPlace: true,
    apply: (before, use) => combined(before, reading.read(value), use, (left, right) => added(left, right, use)),
  };
}

/** `name.append(x)` and the like, as a statement of their own. */
function called(reading: Reading, attribute: Node, statement: Node): Step | undefined {
  const { source } = reading;
  const call = attribute.parent;
  const method = attribute.childForFieldName("attribute");
  const given = call?.childForFieldName("arguments");
  if (call?.type !== "call" || !method || !given || call.parent?.id !== statement.id) return undefined;
  const values = given.type === "generator_expression" ? [given] : partsOf(given);
  const last = values.at(-1);
  const name = textOf(source, method);
  const change = methods[name];
  if (name === "update" && values.length > 0 && values.every(({ type }) => type === "keyword_argument"))
    return keywordsSet(reading, values, statement);
  const take = takenBy(name);
  if (take && values.every(({ type }) => !/_splat$|keyword_argument/.test(type)))
    return changing(reading, statement, values, (before, given, use) => take(before, given, use));
  if (!change || !last || last.type === "list_splat" || values.length !== (name === "insert" ? 2 : 1)) return undefined;
  return {
    statement,
    inPlace: true,
    apply(before, use) {
      // The place in the list does not matter to anyone here, but for the first, which some send alone.
      const isFirst = name === "insert" && values[0] && textOf(source, values[0]) === "0";
      const put = isFirst ? atFront : change;
      return combined(before, reading.read(last), use, (left, right) => put(left, right, use));
    },
  };
}

/** A change in place that needs what is there before and some expressions. */
function changing(
  reading: Reading,
  statement: Node,
  nodes: readonly Node[],
  change: (before: Value, given: readonly Value[], use: Node) => Value,
): Step {
  return {
    statement,
    inPlace: true,
    apply(before, use) {
      if (!before) return unknown(use, "it has no value there");
      const all = [before, ...nodes.map((node) => reading.read(node))];
      return inEachWorld(all, use, ([first, ...given]) => (first ? change(first, given, use) : unknown(use, "")));
    },
  };
}

function atFront(before: Value, given: Value, use: Node): Value {
  const all = withItem(before, given, use);
  return all.kind === "list" ? { ...all, items: [given, ...all.items.slice(0, -1)] } : all;
}

const methods: Readonly<Record<string, (before: Value, given: Value, use: Node) => Value>> = {
  append: withItem,
  add: (before, given, use) => (isAmong(before, given) ? { ...before, node: use } : withItem(before, given, use)),
  insert: withItem,
  extend: (before, given, use) => added(before, given, use),
  update: (before, given, use) => added(before, given, use),
};

function cleared(before: Value, use: Node): Value {
  return takenBy("clear")?.(before, [], use) ?? before;
}

function isAmong(before: Value, given: Value): boolean {
  if (before.kind !== "list" || given.kind !== "text") return false;
  return before.items.some((item) => item.kind === "text" && item.value === given.value);
}

function withItem(before: Value, given: Value, use: Node): Value {
  if (before.kind !== "list") return unknown(use, "it is put together when the program runs");
  return { kind: "list", items: [...before.items, given], node: use };
}

/** `name.update(key=value)`. */
function keywordsSet(reading: Reading, keywords: readonly Node[], statement: Node): Step {
  const written = keywords.flatMap((keyword): Entry[] => {
    const [name, value] = [keyword.childForFieldName("name"), keyword.childForFieldName("value")];
    return name && value ? [{ key: textOf(reading.source, name), keyNode: name, value: reading.read(value) }] : [];
  });
  return {
    statement,
    inPlace: true,
    apply: (before, use) =>
      before?.kind === "record"
        ? { kind: "record", entries: [...before.entries, ...written], node: use }
        : unknown(use, "it is put together when the program runs"),
  };
}

/** `name["key"] = value`, `del name["key"]`, `name[:] = values`. */
function itemSet(reading: Reading, subscript: Node, statement: Node): Step | undefined {
  const around = subscript.parent;
  const keyNode = subscript.childForFieldName("subscript");
  if (!keyNode || !around) return undefined;
  const isWhole = keyNode.type === "slice" && partsOf(keyNode).length === 0;
  if (around.type === "delete_statement") {
    return isWhole
      ? changing(reading, statement, [], (before, _given, use) => cleared(before, use))
      : changing(reading, statement, [keyNode], (before, [key], use) => (key ? deleted(before, key, use) : before));
  }
  const value = around.childForFieldName("right");
  if (around.type !== "assignment" || around.childForFieldName("left")?.id !== subscript.id || !value) return undefined;
  if (isWhole)
    return changing(reading, statement, [value], (_before, [given], use) =>
      given?.kind === "list" ? { ...given, node: use } : unknown(use, "it is put together when the program runs"),
    );
  return changing(reading, statement, [keyNode, value], (before, [key, given], use) =>
    key && given ? replaced(before, key, given, use) : before,
  );
}

/** Both values together, in each branch that they depend on; what is added stays where it is written. */
function combined(
  before: Value | undefined,
  given: Value,
  use: Node,
  combine: (left: Value, right: Value) => Value,
): Value {
  if (!before) return unknown(use, "it has no value there");
  return inEachWorld([before, given], use, ([left, right]) =>
    left && right ? combine(left, right) : unknown(use, ""),
  );
}

/** A value as it is where a name is read that stands for it. */
export function atUse(value: Value, written: Node, use: Node): Value {
  if (value.kind === "choice") {
    const alternatives = value.alternatives.map((one) => ({ ...one, value: atUse(one.value, one.value.node, use) }));
    return { ...value, alternatives, node: use };
  }
  if (value.elsewhere) return { ...value, node: use };
  return { ...value, node: use, definition: value.definition ?? written };
}
