import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../nodes.ts";
import { onceForEach } from "../onceFor.ts";
import type { Source } from "../source.ts";
import { type Entry, unknown, type Value } from "../value.ts";
import { inEachWorld } from "../worlds.ts";
import { pathTo } from "./branches.ts";
import { isChangedElsewhere } from "./reading/aliases.ts";
import { callValue } from "./reading/calls.ts";
import { isSelfMade } from "./reading/classes.ts";
import { comprehensionValue, dictionaryValue } from "./reading/comprehensions.ts";
import { constantTruth, openBranches } from "./reading/conditions.ts";
import { fromEnvironment } from "./reading/environment.ts";
import { stringValue } from "./reading/formats.ts";
import { optionValue } from "./reading/libraries.ts";
import { valueOfThing } from "./reading/names.ts";
import {
  booleanValue,
  comparisonValue,
  conditionalValue,
  itemValue,
  negated,
  operatorValue,
  spreadItems,
} from "./reading/operators.ts";
import { isStoppedBefore } from "./reading/reached.ts";
import { type Reading, startReading } from "./reading/reading.ts";
import { isSetByName } from "./reading/setByName.ts";
import { type Place, type Thing, thingOf } from "./reading/things.ts";

export { isTruthy } from "./reading/truth.ts";

const atRuntime = "it is worked out when the program runs";

/**
 * What a Python expression is worth, as far as the file and the workspace tell without running anything: literals and what is
 * put together from them, names, what other files define, defaults of settings and of environment variables. A value that
 * depends on a condition is a `choice` (see `worlds.ts`). What comes from another file stands where it is used, with
 * `elsewhere`.
 */
export function pythonValue(source: Source, node: Node): Value {
  return knownValue(source, node);
}

/** Several adapters ask for the same ones. */
const knownValue = onceForEach((source: Source, node: Node) => settled(startReading(source, readNode).read(node)));

/** The same where some names stand for something already, by their `boundKey`: what a loop goes through. */
export function pythonValueWith(source: Source, node: Node, bound: Iterable<readonly [string, Value]>): Value {
  return settled(startReading(source, readNode).binding(bound).read(node));
}

/** Whether something else than a name itself changes in place what the name stands for: a function that it is given to. */
export function isChangedByOthers(source: Source, name: Node): boolean {
  return isChangedElsewhere(startReading(source, readNode), name);
}

/** Whether what is written in the body of a class does not tell what its attributes are: it works them out, or they are set by names that are. */
export function isSetElsewhere(source: Source, owner: Place): boolean {
  const reading = startReading(source, readNode);
  return isSetByName(reading, owner) || isSelfMade(reading, owner);
}

/** How a condition turns out that constants of the program decide; undefined where the environment may change it. */
export function pythonTruth(source: Source, condition: Node): boolean | undefined {
  return constantTruth(startReading(source, readNode), condition);
}

/**
 * Whether a constant of the program keeps it from ever getting to a place of the function or module that the place is in, or
 * the program stops before it.
 */
export function neverRuns(source: Source, node: Node): boolean {
  const { branches } = pathTo(source, node);
  const reading = startReading(source, readNode);
  return (branches.length > 0 && !openBranches(reading, branches)) || isStoppedBefore(reading, node);
}

/** A value as it is handed over. What can be gone through only once may be empty when it is asked again. */
function settled(value: Value): Value {
  switch (value.kind) {
    case "list":
      if (value.once) return unknown(value.node, "it can be gone through only once");
      return value.items.some(isNested) ? { ...value, items: value.items.map(settled) } : value;
    case "record":
      return { ...value, entries: value.entries.map((entry): Entry => ({ ...entry, value: settled(entry.value) })) };
    case "choice":
      return { ...value, alternatives: value.alternatives.map((one) => ({ ...one, value: settled(one.value) })) };
    default:
      return value;
  }
}

function isNested({ kind }: Value): boolean {
  return kind === "list" || kind === "record" || kind === "choice";
}

/** What a Python expression leads to without being worked out: a function, a class, an object, also of another file. */
export function pythonThing(source: Source, node: Node): Thing {
  return thingOf(startReading(source, readNode), node);
}

const readers: Readonly<Record<string, (reading: Reading, node: Node) => Value>> = {
  parenthesized_expression(reading, node) {
    const inner = partsOf(node)[0];
    return inner ? { ...reading.read(inner), node } : unknown(node, "it is not finished");
  },
  string: stringValue,
  concatenated_string: stringValue,
  true: (_reading, node) => ({ kind: "flag", value: true, node }),
  false: (_reading, node) => ({ kind: "flag", value: false, node }),
  none: (_reading, node) => ({ kind: "null", node }),
  integer: numberValue,
  float: numberValue,
  unary_operator: signedValue,
  not_operator: negated,
  list: listValue,
  tuple: listValue,
  set: listValue,
  dictionary: (reading, node) => ({ kind: "record", entries: partsOf(node).map((pair) => entry(reading, pair)), node }),
  identifier: nameValue,
  attribute: nameValue,
  subscript: itemOrEnvironment,
  call: callValue,
  binary_operator: operatorValue,
  boolean_operator: booleanValue,
  comparison_operator: comparisonValue,
  conditional_expression: conditionalValue,
  list_comprehension: comprehensionValue,
  set_comprehension: comprehensionValue,
  dictionary_comprehension: dictionaryValue,
  generator_expression: comprehensionValue,
  lambda: (_reading, node) => ({ kind: "function", node }),
};

function readNode(reading: Reading, node: Node): Value {
  const read = Object.hasOwn(readers, node.type) ? readers[node.type] : undefined;
  return read ? read(reading, node) : unknown(node, atRuntime);
}

function nameValue(reading: Reading, node: Node): Value {
  const thing = thingOf(reading, node);
  if (thing.kind !== "library") {
    const value = valueOfThing(reading, thing, node);
    const isShared = isNested(value) && node.type === "identifier" && isChangedElsewhere(reading, node);
    return isShared ? unknown(node, "something else changes it") : value;
  }
  return optionValue(thing.name, { reading, node }) ?? valueOfThing(reading, thing, node);
}

function itemOrEnvironment(reading: Reading, node: Node): Value {
  const held = node.childForFieldName("value");
  const thing = held && /^(?:identifier|attribute)$/.test(held.type) ? thingOf(reading, held) : undefined;
  const isEnvironment = thing?.kind === "library" && thing.name === "os.environ";
  return isEnvironment ? unknown(node, fromEnvironment) : itemValue(reading, node);
}

function numberValue({ source }: Reading, node: Node): Value {
  return { kind: "number", value: Number(textOf(source, node).replaceAll("_", "")), node };
}

function signedValue(reading: Reading, node: Node): Value {
  const inner = node.childForFieldName("argument");
  const value = inner && reading.read(inner);
  if (value?.kind !== "number" || !textOf(reading.source, node).startsWith("-")) return unknown(node, atRuntime);
  return { kind: "number", value: -value.value, node };
}

/** A list as written. What is spread into it is there in each branch that it depends on. */
function listValue(reading: Reading, node: Node): Value {
  const parts = partsOf(node).map((item) => {
    const spread = item.type === "list_splat" ? partsOf(item)[0] : undefined;
    return { isSpread: spread !== undefined, value: reading.read(spread ?? item) };
  });
  const spreads = parts.filter(({ isSpread }) => isSpread).map(({ value }) => value);
  return inEachWorld(spreads, node, (inWorld) => {
    const rest = [...inWorld];
    const items = parts.flatMap(({ isSpread, value }) => (isSpread ? spreadItems(rest.shift() ?? value) : [value]));
    return { kind: "list", items, node };
  });
}

function entry(reading: Reading, pair: Node): Entry {
  const keyNode = pair.childForFieldName("key");
  const value = pair.childForFieldName("value");
  if (pair.type !== "pair" || !keyNode || !value) {
    const spread = partsOf(pair)[0];
    const isSpread = pair.type === "dictionary_splat" && spread;
    return {
      key: undefined,
      keyNode: pair,
      value: isSpread ? reading.read(spread) : unknown(pair, "it is not finished"),
    };
  }
  const key = reading.read(keyNode);
  if (key.kind !== "text") return { key: undefined, keyNode, value: unknown(keyNode, "its key is not known") };
  return { key: key.value, keyNode, value: reading.read(value) };
}
