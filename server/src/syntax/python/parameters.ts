import type { Node } from "web-tree-sitter";
import { climb, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { writesOf } from "./writes.ts";

const functions = new Set(["function_definition"]);
const forms = /^(?:parameters|(?:typed_)?(?:default_)?parameter)$/;

/** Whether a name is written in a parameter list, as the name of a parameter. */
export function declaresParameter({ parent }: Node): boolean {
  return forms.test(parent?.type ?? "");
}

/** Whether a name that is used in a function is a parameter of that function or of one around it. */
export function isParameter(source: Source, name: Node): boolean {
  for (let scope = climb(name, functions); scope; scope = scope.parent ? climb(scope.parent, functions) : undefined) {
    const { declarations } = writesOf(source, scope, textOf(source, name));
    if (declarations.length > 0) return declarations.some(declaresParameter);
  }
  return false;
}
