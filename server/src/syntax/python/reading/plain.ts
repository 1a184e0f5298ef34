import type { Node } from "web-tree-sitter";
import { partsOf } from "../../nodes.ts";
import { handlerOf } from "../blocks.ts";

/** What a function without parameters returns, where that is all that it can return. */
export function returnedBy(definition: Node): Node | undefined {
  const parameters = definition.childForFieldName("parameters");
  const body = definition.childForFieldName("body");
  if (!body || (parameters && partsOf(parameters).length > 0)) return undefined;
  return onlyReturn(definition, body);
}

const harmless = /^@\s*(?:[\w.]+\.)?(?:lru_cache|cache|(?:cached_)?property|computed_field|staticmethod|classmethod)\b/;

/** Whether a call of a function gives what it returns: it is not asynchronous, no generator, and no decorator makes something else of it. */
export function isPlainFunction(definition: Node): boolean {
  const decorators = definition.parent?.type === "decorated_definition" ? partsOf(definition.parent).slice(0, -1) : [];
  if (decorators.some(({ text }) => !harmless.test(text)) || definition.child(0)?.type === "async") return false;
  return definition.descendantsOfType("yield").length === 0;
}

/** The expression of the one `return` of a function, at the end of its body. None where a decorator may make something else of it. */
export function onlyReturn(definition: Node, body: Node): Node | undefined {
  if (!isPlainFunction(definition)) return undefined;
  const returns = body
    .descendantsOfType("return_statement")
    .filter((found) => found && handlerOf(found).id === definition.id);
  const last = partsOf(body).at(-1);
  return returns.length === 1 && last?.type === "return_statement" ? partsOf(last)[0] : undefined;
}
