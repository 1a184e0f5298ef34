import type { Node } from "web-tree-sitter";
import { memberHits } from "../../../../syntax/hits.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { branchBlocks, handlerOf } from "../../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import type { Source } from "../../../../syntax/source.ts";
import { calledAt } from "../reading/calls.ts";

/** A function that an app puts every answer through. */
export interface Hook {
  readonly definition: Node;
  /** The app that it is registered on. */
  readonly app: Node;
  /** Where it is registered: the decorated function, or the call. */
  readonly registration: Node;
}

/** The hooks of Flask and Quart: `@app.after_request` and `app.after_request(function)`. */
export function afterRequestHooks(source: Source): Hook[] {
  return memberHits(source, /\bafter_request\b/g).flatMap((hit) => {
    const attribute = hit.parent;
    const app = attribute?.childForFieldName("object");
    if (attribute?.type !== "attribute" || !app) return [];
    const call = calledAt(attribute);
    const [given] = call ? argumentsOf(source, call).positional : [];
    const definition = given ? functionNamed(source, given) : decoratedBy(attribute);
    const registration = call ?? definition?.parent;
    return definition && registration ? [{ definition, app, registration }] : [];
  });
}

/** Whether it is known which of two statements runs first: both stand in one body, and neither in a branch of it. */
export function areInOrder(a: Node, b: Node): boolean {
  return handlerOf(a).id === handlerOf(b).id && [a, b].every((node) => branchBlocks(node).length === 0);
}

/** The function that a name stands for, where the file defines it once. */
export function functionNamed(source: Source, name: Node): Node | undefined {
  if (name.type !== "identifier") return undefined;
  const binding = bindingOf(source, pythonNames, name);
  const [only, ...others] = binding.kind === "other" ? binding.declarations : [];
  const definition = only?.parent;
  return definition?.type === "function_definition" && others.length === 0 ? definition : undefined;
}

function decoratedBy(expression: Node): Node | undefined {
  const decorator = expression.parent?.type === "decorator" ? expression.parent : undefined;
  const definition = decorator?.parent?.childForFieldName("definition");
  return definition?.type === "function_definition" ? definition : undefined;
}
