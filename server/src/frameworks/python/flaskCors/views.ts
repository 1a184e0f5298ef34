import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { partsOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";

/** A function that answers a path. */
export interface RoutedView {
  readonly definition: Node;
  /** What the route is made on: an app, or a blueprint. */
  readonly owner: Node;
  /** With a letter for each part that varies; undefined where it is not known. */
  readonly path: string | undefined;
}

const makers = /(?<=@[\w.]+\.)(?:route|get|post|put|patch|delete)(?=\()/g;

/** The views of the file's decorators, one for each path: `@app.route("/data")`, `@bp.get("/items/<id>")`. */
export const routedViews = onceFor((source: Source): readonly RoutedView[] =>
  hits(source, makers).flatMap((hit) => {
    const call = hit.parent?.parent;
    const decorated = call?.parent?.type === "decorator" ? call.parent.parent : undefined;
    const definition = decorated?.childForFieldName("definition");
    const owner = hit.parent?.childForFieldName("object");
    if (call?.type !== "call" || definition?.type !== "function_definition" || !owner) return [];
    return [{ definition, owner, path: pathOf(source, call) }];
  }),
);

function pathOf(source: Source, call: Node): string | undefined {
  const { positional, keywords } = argumentsOf(source, call);
  const first = positional[0] ?? keywords.get("rule")?.value;
  const value = first && pythonValue(source, first);
  return value?.kind === "text" ? value.value.replaceAll(/<[^>]*>/g, "x") : undefined;
}

/** The decorators of a function, outermost first. */
export function decoratorsOver(definition: Node): Node[] {
  const decorated = definition.parent?.type === "decorated_definition" ? partsOf(definition.parent) : [];
  return decorated.filter(({ type }) => type === "decorator");
}
