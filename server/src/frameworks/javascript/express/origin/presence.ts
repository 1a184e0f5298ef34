import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { decodeJavascriptString } from "../../../../syntax/javascript/strings.ts";
import { encloses, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { remembered } from "../../shared/origins/remembered.ts";
import { isRequestOrigin } from "../../shared/origins/requestOrigin.ts";
import { operatorOf } from "../../shared/unwrapped.ts";

/** Conditions are followed this deep. */
const maxDepth = 12;
const equal = new Set(["===", "=="]);
const unequal = new Set(["!==", "!="]);

/**
 * What a condition comes to for a request that has an Origin header, as every cross-origin request of a page has: true
 * for `origin`, false for `!origin`. Undefined when that depends on more than its presence.
 */
export const withOrigin = remembered((source, condition) => worth(source, condition, maxDepth));

function worth(source: Source, condition: Node, depth: number): boolean | undefined {
  const node = bare(condition);
  if (depth === 0) return undefined;
  if (isRequestOrigin(source, node)) return true;
  const part = (field: string) => {
    const child = node.childForFieldName(field);
    return child ? worth(source, child, depth - 1) : undefined;
  };
  const operator = operatorOf(node);
  if (operator === "!") return negated(part("argument"));
  if (operator === "&&") return both(part("left"), part("right"));
  if (operator === "||") return negated(both(negated(part("left")), negated(part("right"))));
  if (equal.has(operator)) return comparison(source, node);
  if (unequal.has(operator)) return negated(comparison(source, node));
  return booleanOf(source, node, depth);
}

/** Whether an occurrence of the origin in a condition asks for nothing but whether it is there. */
export function isOnlyPresence(source: Source, origin: Node, condition: Node): boolean {
  for (let at = origin; at.id !== condition.id; ) {
    const parent = at.parent;
    if (!parent || !encloses(condition, parent)) return true;
    const operator = operatorOf(parent);
    const isCompared = equal.has(operator) || unequal.has(operator);
    const isJoined = ["&&", "||", "??", "!", "typeof"].includes(operator) || bare(parent).id === bare(at).id;
    if (isCompared ? comparison(source, parent) === undefined : !isJoined && !isBoolean(source, parent)) return false;
    at = parent;
  }
  return true;
}

/** `origin === undefined`, `null`, `""` are false where there is one; `typeof origin === "string"` is true. */
function comparison(source: Source, node: Node): boolean | undefined {
  const sides = ["left", "right"].map((field) => node.childForFieldName(field)).filter((side) => side !== null);
  const isType = (side: Node) =>
    operatorOf(side) === "typeof" && isRequestOrigin(source, side.childForFieldName("argument") ?? side);
  const other = sides.map(bare).find((side) => !isRequestOrigin(source, side) && !isType(side));
  if (sides.length !== 2 || !other) return undefined;
  const text = decodeJavascriptString(textOf(source, other));
  if (sides.some((side) => isType(bare(side)))) {
    return text === "string" ? true : text === "undefined" ? false : undefined;
  }
  if (!sides.some((side) => isRequestOrigin(source, side))) return undefined;
  return text === "" || other.type === "undefined" || other.type === "null" ? false : undefined;
}

function booleanOf(source: Source, node: Node, depth: number): boolean | undefined {
  if (!isBooleanCall(source, node)) return undefined;
  const argument = node.childForFieldName("arguments")?.firstNamedChild;
  return argument ? worth(source, argument, depth - 1) : undefined;
}

/** `Boolean(…)`, or the list of its arguments. */
function isBoolean(source: Source, node: Node): boolean {
  return isBooleanCall(source, node) || (node.type === "arguments" && isBooleanCall(source, node.parent));
}

function isBooleanCall(source: Source, node: Node | null): boolean {
  const callee = node?.type === "call_expression" ? node.childForFieldName("function") : null;
  return callee !== null && textOf(source, callee) === "Boolean";
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function both(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}
