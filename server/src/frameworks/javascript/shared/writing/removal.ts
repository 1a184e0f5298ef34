import type { Node } from "web-tree-sitter";
import { argumentsOf, outermost } from "../../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit } from "../../../adapter.ts";
import { removal, removeElement, replaceNode } from "../../../shared/writing/elements.ts";
import { removeStatement } from "./statements.ts";

/** Methods that set a header by its name and its value, of node, Express, `Headers`, Koa and h3. */
const setters: ReadonlySet<string> = new Set([
  "set",
  "header",
  "setHeader",
  "append",
  "appendHeader",
  "removeHeader",
  "setRequestHeader",
]);
const lists: ReadonlySet<string> = new Set(["statement_block", "switch_case", "switch_default", "program"]);

/**
 * Takes out what a value makes up: the item of a list, the option with its name, or the statement that sets a header,
 * whose name or value it is. Undefined where something else hangs on it.
 */
export function removeAt(source: Source, node: Node): readonly Edit[] | undefined {
  if (node.type === "shorthand_property_identifier") return removeEntry(source, node);
  const whole = outermost(node);
  const parent = whole.parent;
  switch (parent?.type) {
    case "pair":
      return removeEntry(source, parent);
    case "computed_property_name":
      return parent.parent?.type === "pair" ? removeEntry(source, parent.parent) : undefined;
    case "array":
      return isHeaderPair(source, parent) ? removeAt(source, parent) : removeElement(source, whole);
    case "arguments":
      return removeArgument(source, parent, whole);
    case "assignment_expression":
      return parent.childForFieldName("right")?.id === whole.id ? removeAssignment(source, parent) : undefined;
    case "subscript_expression":
      return parent.parent?.type === "assignment_expression" &&
        parent.parent.childForFieldName("left")?.id === parent.id
        ? removeAssignment(source, parent.parent)
        : undefined;
    default:
      return undefined;
  }
}

/** An object that nothing is left of stays as `{}`. */
function removeEntry(source: Source, entry: Node): readonly Edit[] | undefined {
  const object = entry.parent;
  if (object?.type !== "object") return undefined;
  return partsOf(object).length === 1 ? [replaceNode(object, ["{}"])] : removeElement(source, entry);
}

/** `["Access-Control-Allow-Origin", "*"]` in a list of such pairs. */
function isHeaderPair(source: Source, list: Node): boolean {
  const [first, second, ...more] = partsOf(list);
  if (!first || !second || more.length > 0 || list.parent?.type !== "array") return false;
  return isHeaderName(source, first);
}

function isHeaderName(source: Source, node: Node): boolean {
  const value = javascriptValue(source, node);
  return value.kind === "text" && /^[\w-]+$/.test(value.value);
}

/** The call that sets a header goes as a whole; of other calls only what no other argument follows. */
function removeArgument(source: Source, list: Node, argument: Node): readonly Edit[] | undefined {
  const call = list.parent;
  if (!call) return undefined;
  const { given, hasSpread } = argumentsOf(call);
  const method = call.childForFieldName("function")?.childForFieldName("property");
  const first = given[0];
  if (method && first && given.length <= 2 && setters.has(textOf(source, method)) && isHeaderName(source, first)) {
    return removeCall(source, call);
  }
  if (isEventSetter(source, call, given)) return removeWhole(source, call);
  return given.at(-1)?.id === argument.id && !hasSpread ? removeElement(source, argument) : undefined;
}

/** h3's `setHeader(event, name, value)`. */
function isEventSetter(source: Source, call: Node, [, name, value]: readonly Node[]): boolean {
  const callee = call.childForFieldName("function");
  if (callee?.type !== "identifier" || !name || !value || !isHeaderName(source, name)) return false;
  return /^(?:set|append)(?:Response)?Header$/.test(textOf(source, callee));
}

/** A link of a chain is cut out of it; else the call must be all that its statement does. */
function removeCall(source: Source, call: Node): readonly Edit[] | undefined {
  const object = call.childForFieldName("function")?.childForFieldName("object");
  const isLink = object?.type === "call_expression" || call.parent?.type === "member_expression";
  if (object && isLink) return [removal(object.endIndex, call.endIndex)];
  return removeWhole(source, call);
}

function removeAssignment(source: Source, assignment: Node): readonly Edit[] | undefined {
  const left = assignment.childForFieldName("left");
  return left?.type === "identifier" ? undefined : removeWhole(source, assignment);
}

/** Only where more statements may stand beside it: the body of an `if` without braces has to be something. */
function removeWhole(source: Source, expression: Node): readonly Edit[] | undefined {
  const whole = expression.parent?.type === "await_expression" ? expression.parent : expression;
  const statement = whole.parent?.type === "expression_statement" ? whole.parent : undefined;
  if (!statement?.parent) return undefined;
  return lists.has(statement.parent.type) ? removeStatement(source, statement) : undefined;
}
