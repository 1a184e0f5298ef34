import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { bare, outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { callsOfFunction } from "../shared/functionCalls.ts";
import { type SecureByDefault, takerOf } from "./takers.ts";

/** Where options of a cookie end up: the object that is taken, which may be another one that they are spread into. */
interface Place {
  readonly options: Node;
  readonly taker: SecureByDefault;
}

const calls = new Set(["call_expression", "new_expression"]);
/** What options stand in on their way to a call. */
const parts = new Set(["pair", "object"]);
const maxParts = 8;
/** More places that take the same options are not looked at: what is wrong is said once. */
const mostPlaces = 20;

/**
 * What takes an object as the options of a cookie: where it is written, by a name that nothing changes, or may change, or from a
 * function that gives it. None where what takes it does not treat all cookies alike.
 */
export function placesOf(source: Source, object: Node): Place[] {
  const own = takenBy(source, object);
  if (own) return [{ options: object, taker: own }];
  const uses = usesOf(source, object);
  if (uses.some((use) => isHandedOn(source, use))) return [];
  const places = uses.slice(0, mostPlaces).flatMap((use) => placeOf(source, object, use) ?? []);
  const [first] = places;
  if (!first || places.some(({ taker }) => taker !== first.taker)) return [];
  return [...new Map(places.map((place) => [place.options.id, place])).values()];
}

function placeOf(source: Source, object: Node, use: Node): Place | undefined {
  const whole = outermost(use);
  const spread = whole.parent?.type === "spread_element" ? whole.parent.parent : undefined;
  const options = spread?.type === "object" ? spread : undefined;
  const taker = takenBy(source, options ?? use);
  return taker && { options: options ?? object, taker };
}

/** The uses of the name that an object is given, or the calls of the function that gives it. */
function usesOf(source: Source, object: Node): Node[] {
  const whole = wholeOf(object);
  const giver = whole.id === outermost(object).id ? giverOf(whole) : undefined;
  if (giver) return [...callsOfFunction(source, giver)];
  const holder = whole.parent;
  const name = holder?.type === "variable_declarator" ? holder.childForFieldName("name") : undefined;
  if (name?.type !== "identifier") return [];
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes).filter((use) => {
    const binding = use.id === name.id ? undefined : bindingOf(source, javascriptNames, use);
    return binding?.kind === "value" && outermost(binding.node).id === whole.id;
  });
}

/** The function that does nothing but give an expression: `() => ({ … })`, `function options() { return { … }; }`. */
function giverOf(expression: Node): Node | undefined {
  const around = functionAround(expression);
  const body = around?.childForFieldName("body");
  if (!around || !body) return undefined;
  if (body.type !== "statement_block") return bare(body).id === bare(expression).id ? around : undefined;
  const [only, ...others] = partsOf(body);
  return only?.type === "return_statement" && others.length === 0 && only.id === expression.parent?.id
    ? around
    : undefined;
}

/** What an expression reaches that sets cookies, also as the option `cookie` of another object. */
function takenBy(source: Source, options: Node): SecureByDefault | undefined {
  let at = outermost(options);
  for (let step = 0; step < maxParts && at.parent; step++) {
    if (at.parent.type === "arguments") {
      const call = at.parent.parent;
      return call && calls.has(call.type) ? takerOf(source, call) : undefined;
    }
    if (!parts.has(at.parent.type)) return undefined;
    at = outermost(at.parent);
  }
  return undefined;
}

/** The outermost object that options stand in: `{ cookieOptions: { sameSite: "none" } }`. */
function wholeOf(object: Node): Node {
  let at = outermost(object);
  for (let step = 0; step < maxParts && at.parent && parts.has(at.parent.type); step++) at = outermost(at.parent);
  return at;
}

/** Whether a function of the project gets options, which may turn Secure on: it neither sets nor clears cookies. */
function isHandedOn(source: Source, use: Node): boolean {
  const call = use.parent?.type === "arguments" ? use.parent.parent : undefined;
  const callee = call?.childForFieldName("function");
  return (
    callee != null && !/(?:clear|delete)Cookie$/.test(textOf(source, callee)) && takenBy(source, use) === undefined
  );
}
