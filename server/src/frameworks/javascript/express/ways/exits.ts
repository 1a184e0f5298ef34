import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { effectCall } from "../../shared/checks.ts";
import { remembered } from "../../shared/origins/remembered.ts";
import { isRequestOrigin } from "../../shared/origins/requestOrigin.ts";
import { concernsOrigin, isDecidedByOrigin } from "../origin/concerns.ts";
import { withOrigin } from "../origin/presence.ts";
import type { Way } from "./way.ts";

/** What ends a handler, or its answer. */
const leaving = /\b(?:return|throw|break|continue)\b|\b(?:next|end|send|sendStatus|json|destroy)\s*\(/;
const controlled = new Set([
  "if_statement",
  "switch_statement",
  "try_statement",
  "for_in_statement",
  "for_statement",
  "while_statement",
]);
const conditions = ["if_statement", "ternary_expression", "switch_statement", "switch_case", "while_statement"];
/** What only adds headers to the answer, as functions of h3 do. */
const appending = /^appendCors(?:Preflight)?Headers$/;
const checks = /origin|cors|allow|check|valid|verif|assert|guard|ensure|white/i;

/** What the statements before `node` in the same list leave over: they may send a request away because of its origin. */
export function earlierExit(source: Source, node: Node, handler: Node): Way {
  return node.parent ? (waysIn(source, node.parent, handler).get(node.id) ?? "open") : "open";
}

/** The way to each statement of a list from its start. The handler is always the one that the list is part of. */
const waysIn = remembered((source, list, handler: Node): ReadonlyMap<number, Way> => {
  const ways = new Map<number, Way>();
  let way: Way = "open";
  for (const statement of partsOf(list)) {
    ways.set(statement.id, way);
    if (way === "without") continue;
    if (isTakenAway(source, statement)) way = "without";
    else if (way === "open" && mayTurnAway(source, statement, handler)) way = "tested";
  }
  return ways;
});

/** `if (origin) { …; return }`: all requests with an Origin header have left. */
function isTakenAway(source: Source, statement: Node): boolean {
  const condition = statement.type === "if_statement" ? statement.childForFieldName("condition") : null;
  const consequence = statement.childForFieldName("consequence");
  if (!condition || !consequence || withOrigin(source, condition) !== true) return false;
  const last = consequence.type === "statement_block" ? partsOf(consequence).at(-1) : consequence;
  return last?.type === "return_statement" || last?.type === "throw_statement";
}

function mayTurnAway(source: Source, statement: Node, handler: Node): boolean {
  if (controlled.has(statement.type)) {
    if (!leaving.test(textOf(source, statement))) return false;
    const inner = statement.descendantsOfType(conditions).filter((node) => node !== null);
    return inner.some((node) => isTest(source, node, handler)) || isChecked(source, statement, handler);
  }
  if (statement.type !== "expression_statement") return false;
  return isChecked(source, statement, handler) || isShortTest(source, statement, handler);
}

/** `isAllowed(origin) || next(error)` and `isAllowed(origin) ? next() : res.sendStatus(403)`. */
function isShortTest(source: Source, statement: Node, handler: Node): boolean {
  const expression = statement.firstNamedChild && bare(statement.firstNamedChild);
  const condition = expression?.childForFieldName("left") ?? expression?.childForFieldName("condition");
  const isBranching = expression?.type === "binary_expression" || expression?.type === "ternary_expression";
  if (!isBranching || !condition || !leaving.test(textOf(source, statement))) return false;
  return concernsOrigin(source, condition, handler);
}

function isTest(source: Source, statement: Node, handler: Node): boolean {
  const subject = statement.type === "switch_statement" ? statement.childForFieldName("value") : null;
  if (subject) return isDecidedByOrigin(source, subject, handler);
  // `switch (true) { case isAllowed(origin): … }`
  const condition = statement.childForFieldName(statement.type === "switch_case" ? "value" : "condition");
  return condition !== null && concernsOrigin(source, condition, handler);
}

/** A function is called for its effect with the origin or the request: `assertAllowed(origin)` may throw. */
function isChecked(source: Source, statement: Node, handler: Node): boolean {
  return statement.descendantsOfType("expression_statement").some((inner) => {
    const call = inner && effectCall(source, inner);
    if (!call) return false;
    // The name of a header comes first where the origin is only set, as in `res.set("…", origin)`.
    if (call.given.some((argument) => isRequestOrigin(source, argument))) return call.given[0]?.type !== "string";
    const takesRequest = call.given.some((argument) => /^_*req(?:uest)?$/i.test(textOf(source, argument)));
    if (!checks.test(call.callee) || appending.test(call.callee)) return false;
    return takesRequest || call.given.some((argument) => concernsOrigin(source, argument, handler));
  });
}
