import type { Node } from "web-tree-sitter";
import { textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { bare } from "./calls.ts";
import { memberRead, methodCall } from "./members.ts";

/** How a value is taken from a variable of the environment. */
export interface FromEnvironment {
  readonly variable: string;
  /** A method is called on it that fails where it is not set: `process.env.ORIGINS.split(",")`. */
  readonly fails: boolean;
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
  for (let step = 0; step < maxCalls; step++) {
    const read = memberRead(source, at);
    if (read && environments.has(textOf(source, read.object))) return { variable: read.key, fails };
    const call = methodCall(source, at);
    if (!call) return undefined;
    const member = call.call.childForFieldName("function");
    const isOptional = member?.children.some((child) => child?.type === "optional_chain") ?? false;
    fails = !isOptional;
    at = call.object;
  }
  return undefined;
}

/** Whether a file says more of a variable than this one expression: then it may look whether it is set. */
export function isMentionedElsewhere({ text }: Source, variable: string): boolean {
  return text.split(new RegExp(`\\b${variable.replace(/\W/g, "")}\\b`)).length > 2;
}
