import type { Node } from "web-tree-sitter";
import type { Span } from "../../../../policy/span.ts";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { type MethodCall, methodCall, nextInChain } from "../../../../syntax/javascript/members.ts";
import { nodeAt, partsOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

/** Where the value of a header is written, with what a fix may want to take away or to put something beside. */
export interface Place {
  readonly value: Node;
  /** The name of the header, as written. */
  readonly name: Node;
  /** `"name": value` in an object. */
  readonly pair: Node | undefined;
  /** The call that the value, or its object, is handed to; undefined when a name stands for the object there. */
  readonly call: MethodCall | undefined;
  /** The statement that consists of the call, or of a chain of calls with it. */
  readonly statement: Node | undefined;
}

const lists = new Set(["statement_block", "switch_case", "switch_default", "program"]);
const statements = new Set(["expression_statement", "return_statement"]);
const links = new Set(["call_expression", "await_expression", "parenthesized_expression"]);

/** Finds the place again of which a policy tells; undefined when the value is not handed over as it is written. */
export function placeOf(source: Source, span: Span): Place | undefined {
  const found = nodeAt(source, span);
  const value = found && outermost(found);
  const pair = value?.parent?.type === "pair" ? value.parent : undefined;
  const argument = pair?.parent ? outermost(pair.parent) : value;
  const list = argument?.parent?.type === "arguments" ? argument.parent : undefined;
  const call = list?.parent ? methodCall(source, list.parent) : undefined;
  const name = pair ? pair.childForFieldName("key") : list && partsOf(list)[0];
  if (!value || !name || (!pair && !call)) return undefined;
  return { value, name, pair, call, statement: call && statementOf(call.call) };
}

/** Whether more statements may stand beside a statement; not so for the body of an `if` without braces. */
export function isListed(statement: Node): boolean {
  return statement.parent !== null && lists.has(statement.parent.type);
}

/** Whether a place is all that its statement does: `res.set(name, value);` on the response itself. */
export function isWholeStatement({ call, pair, statement }: Place): boolean {
  if (!call || statement?.type !== "expression_statement" || call.object.type !== "identifier") return false;
  return isListed(statement) && statement.firstNamedChild?.id === call.call.id && (!pair || isOnlyEntry(pair));
}

/** Whether a pair has its object for itself. */
export function isOnlyEntry(pair: Node): boolean {
  return pair.parent !== null && partsOf(pair.parent).length === 1;
}

function statementOf(call: Node): Node | undefined {
  let at: Node = call;
  for (let next = nextInChain(at); next; next = nextInChain(at)) at = next;
  while (at.parent && links.has(at.parent.type)) at = at.parent;
  return at.parent && statements.has(at.parent.type) ? at.parent : undefined;
}
