import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { boundKey } from "../../../syntax/python/reading/reading.ts";
import { pythonValue, pythonValueWith } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { defaultHeaders, defaultMethods } from "./options.ts";

/** What the names of a settings file stand for at one place. */
export interface Environment {
  readonly names: ReadonlyMap<string, Value>;
  /** Where each name was given its value last. */
  readonly places: ReadonlyMap<string, Node>;
  /** How the conditions turned out that lead here, by their text. */
  readonly decisions: ReadonlyMap<string, boolean>;
  /** What another file says, as it is written there. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** `from … import *`: a name that is not written here may have a value nevertheless. */
  readonly inherits: boolean;
  /** How many files took this one over. */
  readonly depth: number;
  /** What other files say about who is let in is known, too: of no use to rules, which speak of it there. */
  readonly isWhole: boolean;
}

/** A value of another file. */
export interface Taken {
  readonly source: Source;
  readonly value: Value;
}

export const empty: Environment = {
  names: new Map(),
  places: new Map(),
  decisions: new Map(),
  taken: new Map(),
  inherits: false,
  depth: 0,
  isWhole: false,
};

const ofLibrary: Readonly<Record<string, readonly string[]>> = {
  "corsheaders.defaults.default_headers": defaultHeaders,
  "corsheaders.defaults.default_methods": defaultMethods,
};

/** An environment in which a name has another value. */
export function withName(environment: Environment, name: string, value: Value, place: Node): Environment {
  return {
    ...environment,
    names: new Map([...environment.names, [name, value]]),
    places: new Map([...environment.places, [name, place]]),
  };
}

/**
 * The value of an expression in an environment. What lists are made up of stands where it is used in them; all else is read
 * like any other expression, with the names as they are at this place.
 */
export function evaluate(source: Source, environment: Environment, node: Node): Value {
  switch (node.type) {
    case "identifier":
      return nameValue(source, environment, node);
    case "parenthesized_expression": {
      const inner = partsOf(node)[0];
      return inner ? { ...evaluate(source, environment, inner), node } : pythonValue(source, node);
    }
    case "binary_operator":
      return added(source, environment, node);
    case "list":
    case "tuple":
    case "set":
      return { kind: "list", items: partsOf(node).flatMap((part) => items(source, environment, part)), node };
    default:
      return libraryValue(source, node) ?? pythonValueWith(source, node, namesOf(source, environment));
  }
}

/** The names that stand for something known; what else they are, an object or a function, is found by itself. */
function namesOf(source: Source, { names }: Environment): [string, Value][] {
  const known = [...names].filter(([, { kind }]) => kind !== "unknown" && kind !== "function");
  return known.map(([name, value]) => [boundKey(source.root, name), value]);
}

function nameValue(source: Source, { names, places, inherits }: Environment, node: Node): Value {
  const name = textOf(source, node);
  const value = names.get(name);
  if (value) return { ...value, node, definition: value.definition ?? places.get(name) ?? value.node };
  if (inherits) return unknown(node, "it comes from other settings");
  return libraryValue(source, node) ?? pythonValue(source, node);
}

function libraryValue(source: Source, node: Node): Value | undefined {
  const texts = qualifiedNames(source, node).flatMap((name) =>
    Object.hasOwn(ofLibrary, name) ? (ofLibrary[name] ?? []) : [],
  );
  if (texts.length === 0) return undefined;
  return { kind: "list", items: texts.map((value): Value => ({ kind: "text", value, node })), node };
}

function added(source: Source, environment: Environment, node: Node): Value {
  const [left, right] = ["left", "right"].map((side) => node.childForFieldName(side));
  if (node.childForFieldName("operator")?.type !== "+" || !left || !right) return pythonValue(source, node);
  return joined(evaluate(source, environment, left), evaluate(source, environment, right), node);
}

/** Two lists, one behind the other; what is unknown in one of them is one unknown item. */
export function joined(left: Value, right: Value, node: Node): Value {
  if (left.kind === "text" && right.kind === "text") return { kind: "text", value: left.value + right.value, node };
  if (left.kind !== "list" && right.kind !== "list") return unknown(node, "it is worked out when the program runs");
  const itemsOf = (value: Value) => (value.kind === "list" ? value.items : [value]);
  return { kind: "list", items: [...itemsOf(left), ...itemsOf(right)], node };
}

function items(source: Source, environment: Environment, part: Node): readonly Value[] {
  if (part.type !== "list_splat") return [evaluate(source, environment, part)];
  const inner = partsOf(part)[0];
  const value = inner && evaluate(source, environment, inner);
  return value?.kind === "list" ? value.items : [unknown(part, "something unknown is spread into the list")];
}
