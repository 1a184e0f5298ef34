import type { Node } from "web-tree-sitter";
import { climb, partsOf } from "../nodes.ts";

/** Functions with a body: what parameters and `var` belong to. Signatures and function types are none. */
export const functionTypes: ReadonlySet<string> = new Set([
  "arrow_function",
  "function_declaration",
  "function_expression",
  "generator_function",
  "generator_function_declaration",
  "method_definition",
]);

/** The innermost function around a node; a function node is not around itself. */
export function functionAround(node: Node): Node | undefined {
  return node.parent ? climb(node.parent, functionTypes) : undefined;
}

/** What a function declares for each parameter: a name or a destructuring pattern, without type and default. */
export function parametersOf(fn: Node): Node[] {
  const single = fn.childForFieldName("parameter");
  if (single) return [single];
  const list = fn.childForFieldName("parameters");
  // TypeScript's `this: Context` stands for nothing that is handed over.
  return list
    ? partsOf(list)
        .map(patternOf)
        .filter(({ type }) => type !== "this")
    : [];
}

function patternOf(parameter: Node): Node {
  const pattern = parameter.childForFieldName("pattern") ?? parameter.childForFieldName("left");
  return pattern ?? parameter;
}

/** What stands in for a parameter, as `parametersOf` gives it, where a call gives nothing for it. */
export function defaultOf(parameter: Node): Node | undefined {
  const written = parameter.parent?.childForFieldName("value") ?? parameter.parent?.childForFieldName("right");
  const isOwn = /parameter$|^assignment_pattern$/.test(parameter.parent?.type ?? "");
  return written && isOwn && written.id !== parameter.id ? written : undefined;
}
