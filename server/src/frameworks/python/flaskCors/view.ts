import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** The view that a decorator stands over. */
export interface View {
  readonly definition: Node;
  /** Another decorator below it makes the route: the route never sees what this one adds. */
  readonly isAboveRoute: Node | undefined;
  /** The route lists OPTIONS among its methods. */
  readonly takesOptions: boolean;
  /** It does nothing but raise, so that no answer of it gets headers. */
  readonly onlyRaises: boolean;
}

const routes = /\.(?:route|get|post|put|patch|delete)\(/;

/** The view under `@cross_origin(…)`; undefined where the decorator is called in another way. */
export function viewUnder(source: Source, call: Node): View | undefined {
  const decorator = call.parent;
  const decorated = decorator?.type === "decorator" ? decorator.parent : undefined;
  const definition = decorated?.childForFieldName("definition");
  if (!decorator || !decorated || definition?.type !== "function_definition") return undefined;
  const below = partsOf(decorated).filter((part) => part.type === "decorator" && part.startIndex > decorator.endIndex);
  const above = partsOf(decorated).filter((part) => part.type === "decorator" && part.endIndex <= decorator.startIndex);
  const isRoute = (part: Node) => routes.test(textOf(source, part));
  const body = definition.childForFieldName("body");
  const statements = body ? partsOf(body).filter((part) => part.type !== "expression_statement") : [];
  return {
    definition,
    takesOptions: above.some((part) => isRoute(part) && /["']OPTIONS["']/.test(textOf(source, part))),
    isAboveRoute: above.some(isRoute) ? undefined : below.find(isRoute),
    onlyRaises: statements.length === 1 && statements[0]?.type === "raise_statement",
  };
}
