import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

/** The names that may lead to a callback; none where there is none. */
export type Carriers = ReadonlySet<string>;

/** Of a function without a callback. */
export const noCarriers: Carriers = new Set();

const names = ["identifier", "shorthand_property_identifier"];
const declaring = ["variable_declarator", "assignment_expression", "function_declaration"];
/** What a name may stand in without being handed on: it is asked whether it is there, or given another name. */
const harmless = new Set([
  "unary_expression",
  "binary_expression",
  "if_statement",
  "expression_statement",
  "variable_declarator",
  "assignment_expression",
]);

/** The name of a callback, further names that it is given, and those of inner functions that use one of them. */
export function carriersOf(source: Source, fn: Node, known: Carriers): Carriers {
  const carriers = new Set(known);
  const places = fn.descendantsOfType(declaring).filter((place) => place !== null);
  for (let before = 0; before < carriers.size; ) {
    before = carriers.size;
    for (const place of places) {
      const name = place.childForFieldName("name") ?? place.childForFieldName("left");
      if (name?.type === "identifier" && isNamed(source, place, carriers)) carriers.add(textOf(source, name));
    }
  }
  return carriers;
}

function isNamed(source: Source, place: Node, carriers: Carriers): boolean {
  if (place.type === "function_declaration") return mentions(source, carriers, place);
  const given = place.childForFieldName("value") ?? place.childForFieldName("right");
  const value = given && bare(given);
  return value !== null && (functionTypes.has(value.type) || names.includes(value.type))
    ? mentions(source, carriers, value)
    : false;
}

/** Whether an expression has one of the names in it. */
export function mentions(source: Source, carriers: Carriers, within: Node): boolean {
  if (carriers.size === 0) return false;
  if (names.includes(within.type)) return carriers.has(textOf(source, within));
  return within.descendantsOfType(names).some((node) => node !== null && carriers.has(textOf(source, node)));
}

/** Whether a name that stands for itself, not called, goes where nobody sees what becomes of it. */
export function isHandedOn(name: Node): boolean {
  let at = name.parent;
  while (at?.type === "parenthesized_expression") at = at.parent;
  return at === null || !harmless.has(at.type);
}
