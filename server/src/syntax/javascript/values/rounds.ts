import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { unknown, type Value } from "../../value.ts";
import { functionTypes, parametersOf } from "../functions.ts";
import { methodCall } from "../members.ts";
import { changesOf } from "./aliases.ts";
import { listFrom } from "./calls.ts";
import { boundBy } from "./parameters.ts";
import { deeper, type Given, type Read, type Reading } from "./reading.ts";

/** A loop whose rounds are known before it runs. */
export interface Rounds {
  /** What the names are given in each round, by their declarations; undefined where it is not known how many there are. */
  readonly given: readonly Given[] | undefined;
  /** The statements of a round, or the only expression of an arrow function. */
  readonly body: readonly Node[];
}

/** More rounds are not followed. */
const mostRounds = 60;

/**
 * The rounds of `for (const item of list)`, `for (const key in record)`, `for (let i = 0; i < 3; i++)` and of a statement
 * `list.forEach((item) => …)`; undefined for all other statements.
 */
export function roundsOf(reading: Reading, statement: Node, read: Read): Rounds | undefined {
  switch (statement.type) {
    case "for_in_statement":
      return ofEach(reading, statement, read);
    case "for_statement":
      return counted(reading, statement, read);
    case "expression_statement":
      return handedOver(reading, partsOf(statement)[0], read);
    default:
      return undefined;
  }
}

function ofEach(reading: Reading, statement: Node, read: Read): Rounds | undefined {
  const [name, right, body] = ["left", "right", "body"].map((field) => statement.childForFieldName(field));
  if (!name || !right || !body || !statement.childForFieldName("kind")) return undefined;
  const holder = read(deeper(reading), right);
  const isOf = statement.childForFieldName("operator")?.type === "of";
  const items = isOf ? itemsIn(reading, holder, right, read) : keysOf(holder);
  return { given: items?.map((item) => givenFor(reading, [name], [item], read)), body: statementsOf(body) };
}

function itemsIn(reading: Reading, holder: Value, node: Node, read: Read): readonly Value[] | undefined {
  const list = listFrom(reading, holder, node, read);
  const isKnown = list?.kind === "list" && list.items.length <= mostRounds;
  return isKnown && !list.items.some(({ kind }) => kind === "unknown") ? list.items : undefined;
}

function keysOf(holder: Value): readonly Value[] | undefined {
  if (holder.kind !== "record" || holder.entries.length > mostRounds) return undefined;
  if (holder.entries.some(({ key }) => key === undefined)) return undefined;
  return holder.entries.map(({ key = "", keyNode }) => ({ kind: "text", value: key, node: keyNode }));
}

/** `for (let port = 3000; port <= 3005; port++)` */
function counted(reading: Reading, statement: Node, read: Read): Rounds | undefined {
  const [first, condition, step, body] = ["initializer", "condition", "increment", "body"].map((field) =>
    statement.childForFieldName(field),
  );
  const declarator = first && partsOf(first)[0];
  const test = condition?.type === "expression_statement" ? partsOf(condition)[0] : condition;
  const name = declarator?.childForFieldName("name");
  const [start, left, right] = [
    declarator?.childForFieldName("value"),
    test?.childForFieldName("left"),
    test?.childForFieldName("right"),
  ];
  if (name?.type !== "identifier" || !start || !left || !right || !step || !body) return undefined;
  const counter = textOf(reading.source, name);
  const operator = test?.childForFieldName("operator")?.type;
  const isCounted = [`${counter}++`, `++${counter}`, `${counter}+=1`].includes(
    textOf(reading.source, step).replace(/\s/g, ""),
  );
  // The step is the only place that changes the counter.
  if (changesOf(reading.source, name).length !== 1) return undefined;
  if (!isCounted || textOf(reading.source, left) !== counter || !/^<=?$/.test(operator ?? "")) return undefined;
  const [from, to] = [read(deeper(reading), start), read(deeper(reading), right)];
  const statements = statementsOf(body);
  if (from.kind !== "number" || to.kind !== "number") return { given: undefined, body: statements };
  const count = to.value - from.value + (operator === "<=" ? 1 : 0);
  if (!(count <= mostRounds)) return undefined;
  const numbers = Array.from({ length: Math.max(0, count) }, (_, index) => from.value + index);
  const given = numbers.map((value): Given => {
    const count: Value = { kind: "number", value, node: start };
    return { get: (id) => (id === name.id ? count : reading.given.get(id)) };
  });
  return { given, body: statements };
}

/** `list.forEach((item, index) => …)` */
function handedOver(reading: Reading, expression: Node | undefined, read: Read): Rounds | undefined {
  const call = expression && methodCall(reading.source, expression);
  const [fn] = call?.method === "forEach" ? call.given : [];
  const body = fn && functionTypes.has(fn.type) ? fn.childForFieldName("body") : null;
  if (!call || !fn || !body || fn.children.some((child) => child?.type === "async")) return undefined;
  const items = itemsIn(reading, read(deeper(reading), call.object), call.object, read);
  const given = items?.map((item, index) =>
    givenFor(reading, parametersOf(fn), [item, { kind: "number", value: index, node: item.node }], read),
  );
  return { given, body: statementsOf(body) };
}

function statementsOf(body: Node): readonly Node[] {
  return body.type === "statement_block" ? partsOf(body) : [body];
}

function givenFor(reading: Reading, names: readonly Node[], values: readonly Value[], read: Read): Given {
  const { source } = reading;
  const bound = names.flatMap((name, index) =>
    boundBy(
      source,
      name,
      () => values[index],
      (written) => read(deeper(reading), written),
    ),
  );
  const isKept = names.every((name) => namesIn(name).every((each) => changesOf(source, each).length === 0));
  const byName = new Map(bound);
  return {
    get: (id) => {
      if (!byName.has(id)) return reading.given.get(id);
      return (isKept ? byName.get(id)?.() : undefined) ?? missing(names);
    },
  };
}

function namesIn(pattern: Node): readonly Node[] {
  if (pattern.type === "identifier") return [pattern];
  const types = ["identifier", "shorthand_property_identifier_pattern"];
  return pattern.descendantsOfType(types).filter((name) => name !== null);
}

function missing([name]: readonly Node[]): Value | undefined {
  return name && unknown(name, "it is worked out when the program runs");
}
