import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { unknown, type Value } from "../../value.ts";
import { inEachWorld } from "../../worlds.ts";
import { statementOf } from "../blocks.ts";
import { pythonNames, unpackedValue } from "../names.ts";
import { valueOfThing } from "./names.ts";
import { added } from "./operators.ts";
import type { Reading } from "./reading.ts";
import { boundThing } from "./things.ts";

/** What one place of the text does to a name. */
export interface Step {
  /** The statement that does it. */
  readonly statement: Node;
  /** It changes the value itself, which others may hold as well. */
  readonly inPlace: boolean;
  /** The value after it. `use` is where the name is read. */
  apply(before: Value | undefined, use: Node): Value;
}

/** What a place that binds or changes a name does; undefined where that cannot be told. */
export function stepAt(reading: Reading, name: Node): Step | undefined {
  const { parent } = name;
  const statement = statementOf(name);
  if (!parent) return undefined;
  switch (parent.type) {
    case "assignment":
    case "pattern_list":
    case "tuple_pattern":
      return assigned(reading, name, statement);
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
    default:
      return undefined;
  }
}

function assigned(reading: Reading, name: Node, statement: Node): Step | undefined {
  const occurrence = pythonNames.classify(name);
  const value = (occurrence?.does === "declare" ? occurrence.value : undefined) ?? unpackedValue(name);
  if (!value) return undefined;
  return { statement, inPlace: false, apply: (_before, use) => atUse(reading.read(value), value, use) };
}

function augmented(reading: Reading, assignment: Node, statement: Node): Step | undefined {
  const value = assignment.childForFieldName("right");
  const operator = assignment.childForFieldName("operator");
  if (!value || !operator || !["+=", "|="].includes(textOf(reading.source, operator))) return undefined;
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
  const change = methods[textOf(source, method)];
  if (!change || !last || last.type === "list_splat" || values.length !== (textOf(source, method) === "insert" ? 2 : 1))
    return undefined;
  return {
    statement,
    inPlace: true,
    apply: (before, use) => combined(before, reading.read(last), use, (left, right) => change(left, right, use)),
  };
}

const methods: Readonly<Record<string, (before: Value, given: Value, use: Node) => Value>> = {
  append: withItem,
  add: withItem,
  insert: withItem, // the place in the list does not matter to anyone here
  extend: (before, given, use) => added(before, given, use),
  update: (before, given, use) => added(before, given, use),
};

function withItem(before: Value, given: Value, use: Node): Value {
  if (before.kind !== "list") return unknown(use, "it is put together when the program runs");
  return { kind: "list", items: [...before.items, given], node: use };
}

/** `name["key"] = value`. */
function itemSet(reading: Reading, subscript: Node, statement: Node): Step | undefined {
  const assignment = subscript.parent;
  const value = assignment?.childForFieldName("right");
  const keyNode = subscript.childForFieldName("subscript");
  if (assignment?.type !== "assignment" || assignment.childForFieldName("left")?.id !== subscript.id) return undefined;
  if (!value || !keyNode) return undefined;
  return {
    statement,
    inPlace: true,
    apply(before, use) {
      const key = reading.read(keyNode);
      if (before?.kind !== "record" || key.kind !== "text")
        return unknown(use, "it is put together when the program runs");
      const entries = [...before.entries, { key: key.value, keyNode, value: reading.read(value) }];
      return { kind: "record", entries, node: use };
    },
  };
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
