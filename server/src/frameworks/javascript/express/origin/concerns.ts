import type { Node } from "web-tree-sitter";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { wholePattern } from "../../../../syntax/javascript/patterns.ts";
import { decodeJavascriptString } from "../../../../syntax/javascript/strings.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { encloses, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { isRequestOrigin, type Path, pathOf } from "../../shared/origins/requestOrigin.ts";
import { isOnlyPresence } from "./presence.ts";

/** Names that lead to names end here. */
const maxSteps = 4;
/** Longer conditions, in characters, are not looked into. */
const maxLength = 2000;
/** What also tells who asks, or which host is asked: one that only developers reach, it may be. */
export const originLike = /origin(?!al)|referr?er|host/i;

/**
 * Whether a condition may decide by the request's origin: it uses the origin for more than asking whether there is one,
 * hands the request to a function, or asks for a local value that may come of such a test. What is not understood counts,
 * so that a test is never overlooked.
 */
export function concernsOrigin(source: Source, condition: Node, handler: Node, steps = maxSteps): boolean {
  if (steps === 0 || condition.endIndex - condition.startIndex > maxLength) return true;
  return namesIn(condition).some((name) => tellsOfOrigin(source, name, condition, handler, steps));
}

/** The same for a value that is compared, as in `switch (origin)`: there the origin by itself decides. */
export function isDecidedByOrigin(source: Source, value: Node, handler: Node): boolean {
  return isRequestOrigin(source, value) || concernsOrigin(source, value, handler);
}

function namesIn(condition: Node): Node[] {
  const types = ["identifier", "shorthand_property_identifier"];
  return condition.descendantsOfType(types).filter((node) => node !== null);
}

function tellsOfOrigin(source: Source, name: Node, condition: Node, handler: Node, steps: number): boolean {
  const reads = readsFrom(name);
  const origin = reads.find((read) => isRequestOrigin(source, read));
  if (origin) return !isOnlyPresence(source, origin, condition);
  const path = pathOf(source, name);
  if (path) return isReadOfOrigin(source, path, reads, handler);
  const binding = bindingOf(source, javascriptNames, name, source.root);
  if (binding.kind === "free" || binding.kind === "import" || !encloses(handler, binding.scope)) return false;
  const given = binding.kind === "value" && givenExpression(binding.node);
  return given ? concernsOrigin(source, given, handler, steps - 1) : true;
}

/** What a variable is made from, also where it is taken out of that by a pattern. */
function givenExpression(node: Node): Node | undefined {
  const declarator = wholePattern(node).parent;
  const isPattern = declarator?.type === "variable_declarator" && declarator.childForFieldName("value")?.id !== node.id;
  return isPattern ? (declarator.childForFieldName("value") ?? undefined) : node;
}

/** What is read from a name, the name itself first: `req`, `req.headers`, `req.headers.origin`, `req.get("Origin")`. */
function readsFrom(name: Node): Node[] {
  const reads = [name];
  for (let at = name; ; ) {
    const parent = at.parent;
    const isObject = parent?.childForFieldName("object")?.id === at.id;
    const isCallee = parent?.type === "call_expression" && parent.childForFieldName("function")?.id === at.id;
    if (!parent || !(isObject || isCallee || parent.type === "non_null_expression")) return reads;
    reads.push(parent);
    at = parent;
  }
}

/** What is read from a parameter: the request as a whole, something of it that has to do with the origin, or neither. */
function isReadOfOrigin(source: Source, path: Path, reads: readonly Node[], handler: Node): boolean {
  if (!encloses(handler, path.parameter)) return false; // what a factory was given is the same for all requests
  const isInner = path.parameter.startIndex > (handler.childForFieldName("body")?.startIndex ?? handler.endIndex);
  if (isInner) return true;
  const last = reads.at(-1);
  const text = last ? textOf(source, last) : "";
  const keys = [...path.keys, ...text.split(/\W+/).slice(1)];
  if (keys.some((key) => originLike.test(key))) return true;
  const isWhole = keys.length === 0 || (keys.length === 1 && keys[0] === "headers");
  if (isWhole) return isHandedOver(last);
  return last?.type === "call_expression" && ["get", "header"].includes(keys[0] ?? "") && !hasLiteral(source, last);
}

function isHandedOver(node: Node | undefined): boolean {
  const type = node?.parent?.type;
  const isShorthand = node?.type === "shorthand_property_identifier";
  return isShorthand || type === "arguments" || type === "spread_element" || type === "pair" || type === "array";
}

function hasLiteral(source: Source, call: Node): boolean {
  const first = call.childForFieldName("arguments")?.firstNamedChild;
  return Boolean(first && decodeJavascriptString(textOf(source, first)) !== undefined);
}
