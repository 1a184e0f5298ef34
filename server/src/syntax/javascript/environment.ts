import type { Node } from "web-tree-sitter";
import { bindingOf } from "../names.ts";
import { textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import type { Value } from "../value.ts";
import { argumentsOf, bare } from "./calls.ts";
import { importedAs } from "./imports.ts";
import { type MethodCall, memberRead, methodCall } from "./members.ts";
import { javascriptNames } from "./names.ts";
import { keysTo, wholePattern } from "./patterns.ts";

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
/** Variables that say what a program runs for. */
const modes = new Set(["NODE_ENV", "MODE", "APP_ENV", "ENVIRONMENT", "VERCEL_ENV"]);
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
    if (read && holdsEnvironment(source, read.object)) {
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

/** Whether an expression is nothing but variables of the environment, one behind the other. */
export function isEnvironment(source: Source, expression: Node): boolean {
  const node = bare(expression);
  if (fromEnvironment(source, node)) return true;
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  const [first] = callee && /^(?:Number|parseInt|String)$/.test(textOf(source, callee)) ? argumentsOf(node).given : [];
  if (first) return isEnvironment(source, first);
  const operator = node.type === "binary_expression" ? node.childForFieldName("operator")?.type : undefined;
  const sides = [node.childForFieldName("left"), node.childForFieldName("right")];
  return (operator === "||" || operator === "??") && sides.every((side) => side && isEnvironment(source, side));
}

/**
 * Whether an expression is a variable that says what a program runs for, as `NODE_ENV` does: on a server that is deployed it
 * is set, so that what stands in for it says nothing of that server.
 */
export function isMode(source: Source, expression: Node): boolean {
  const node = bare(expression);
  const operator = node.type === "binary_expression" ? node.childForFieldName("operator")?.type : undefined;
  const left = operator === "||" || operator === "??" ? node.childForFieldName("left") : null;
  const read = fromEnvironment(source, left ?? node);
  return read !== undefined && saysMode(read.variable);
}

/** Whether a variable of the environment says what a program runs for. */
export function saysMode(variable: string | undefined): boolean {
  return variable !== undefined && modes.has(variable);
}

/** Whether an object holds the variables of the environment: `process.env`, also by another name. */
export function holdsEnvironment(source: Source, object: Node): boolean {
  const node = bare(object);
  if (environments.has(textOf(source, node))) return true;
  if (node.type !== "identifier") return false;
  const binding = bindingOf(source, javascriptNames, node);
  if (binding.kind === "import") {
    const imported = importedAs(source, node);
    return imported?.name === "env" && /^(?:node:)?process$/.test(imported.module);
  }
  if (binding.kind !== "value") return false;
  if (environments.has(textOf(source, bare(binding.node)))) return true;
  const isTaken = javascriptNames.nameTypes.has(binding.node.type);
  const given = isTaken ? wholePattern(binding.node).parent?.childForFieldName("value") : undefined;
  const isProcess = given !== undefined && given !== null && textOf(source, given) === "process";
  return isProcess && keysTo(source, binding.node)?.join() === "env";
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
