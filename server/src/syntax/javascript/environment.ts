import type { Node } from "web-tree-sitter";
import { textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import type { Value } from "../value.ts";
import { bare } from "./calls.ts";
import { type MethodCall, memberRead, methodCall } from "./members.ts";

/** How a value is taken from a variable of the environment. */
export interface FromEnvironment {
  readonly variable: string;
  /** A method is called on it that fails where it is not set: `process.env.ORIGINS.split(",")`. */
  readonly fails: boolean;
  /** `process.env.NAME` itself. */
  readonly read: Node;
  /** The first method that is called on it. */
  readonly first: MethodCall | undefined;
}

/** Calls in a chain are followed this far. */
const maxCalls = 6;
const environments = new Set(["process.env", "import.meta.env", "Bun.env"]);

/**
 * Reads `process.env.NAME`, also with methods called on it. Undefined for everything else, and where something else stands
 * in for a variable that is not set.
 */
export function fromEnvironment(source: Source, expression: Node): FromEnvironment | undefined {
  let at = bare(expression);
  let fails = false;
  let first: MethodCall | undefined;
  for (let step = 0; step < maxCalls; step++) {
    const read = memberRead(source, at);
    if (read && environments.has(textOf(source, read.object))) {
      return { variable: read.key, fails, read: at, first };
    }
    const call = methodCall(source, at);
    if (!call) return undefined;
    const member = call.call.childForFieldName("function");
    const isOptional = member?.children.some((child) => child?.type === "optional_chain") ?? false;
    fails = !isOptional;
    first = call;
    at = call.object;
  }
  return undefined;
}

/** Reads `process.env.NAME ?? ""`, and with `||`: an empty text where the variable is not set. */
export function orEmptyText(source: Source, expression: Node): { variable: string; empty: Node } | undefined {
  const node = bare(expression);
  const operator = node.type === "binary_expression" ? node.childForFieldName("operator")?.type : undefined;
  if (operator !== "||" && operator !== "??") return undefined;
  const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
  const found = left && fromEnvironment(source, left);
  if (!found || found.first || right?.type !== "string" || right.namedChildCount > 0) return undefined;
  return { variable: found.variable, empty: right };
}

/** Whether an expression is nothing but variables of the environment, one behind the other. */
export function isEnvironment(source: Source, expression: Node): boolean {
  const node = bare(expression);
  if (fromEnvironment(source, node)) return true;
  const operator = node.type === "binary_expression" ? node.childForFieldName("operator")?.type : undefined;
  const sides = [node.childForFieldName("left"), node.childForFieldName("right")];
  return (operator === "||" || operator === "??") && sides.every((side) => side && isEnvironment(source, side));
}

/** Whether an object holds the variables of the environment. */
export function holdsEnvironment(source: Source, object: Node): boolean {
  return environments.has(textOf(source, bare(object)));
}

/** Whether a default says nothing: it stands for "to be set", not for what a server runs with. */
export function saysNothing(value: Value): boolean {
  if (value.kind === "text") return value.value.trim() === "";
  if (value.kind === "list") return value.items.length === 0 || value.items.every(saysNothing);
  return value.kind === "null" || value.kind === "undefined" || value.kind === "unknown";
}

/** Whether a file says more of a variable than this one expression: then it may look whether it is set. */
export function isMentionedElsewhere({ text }: Source, variable: string): boolean {
  return text.split(new RegExp(`\\b${variable.replace(/\W/g, "")}\\b`)).length > 2;
}
