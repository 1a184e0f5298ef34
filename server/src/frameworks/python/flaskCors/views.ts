import type { Node } from "web-tree-sitter";
import { hits, memberHits, namesOf } from "../../../syntax/hits.ts";
import { partsOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { pythonThing, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledAt } from "../shared/reading/calls.ts";

/** A function that answers a path. */
export interface RoutedView {
  readonly definition: Node;
  /** What the route is made on: an app, or a blueprint. */
  readonly owner: Node;
  /** With a letter for each part that varies; undefined where it is not known. */
  readonly path: string | undefined;
}

const makers = /(?<=@[\w.]+\.)(?:route|get|post|put|patch|delete)(?=\()/g;

/** The views of the file, one for each path: `@app.route("/data")`, `@bp.get("/items/<id>")`, `app.add_url_rule("/data", …)`. */
export const routedViews = onceFor((source: Source): readonly RoutedView[] => [
  ...hits(source, makers).flatMap((hit) => {
    const call = hit.parent?.parent;
    const decorated = call?.parent?.type === "decorator" ? call.parent.parent : undefined;
    const definition = decorated?.childForFieldName("definition");
    const owner = hit.parent?.childForFieldName("object");
    if (call?.type !== "call" || definition?.type !== "function_definition" || !owner) return [];
    return [{ definition, owner, path: pathOf(source, call) }];
  }),
  ...memberHits(source, /\badd_url_rule(?=\()/g).flatMap((hit) => {
    const owner = hit.parent?.childForFieldName("object");
    const call = hit.parent && calledAt(hit.parent);
    const definition = call && viewOfRule(source, call);
    return call && definition && owner ? [{ definition, owner, path: pathOf(source, call) }] : [];
  }),
]);

/** The function, or the class, that `add_url_rule(rule, endpoint, view_func)` is given. */
function viewOfRule(source: Source, call: Node): Node | undefined {
  const { positional, keywords } = argumentsOf(source, call);
  const given = keywords.get("view_func")?.value ?? positional[2];
  const callee = given?.type === "call" ? given.childForFieldName("function") : undefined;
  const isClass = callee?.childForFieldName("attribute")?.text === "as_view";
  const name = isClass ? callee?.childForFieldName("object") : given;
  const thing = name ? pythonThing(source, name) : undefined;
  const isView = (thing?.kind === "function" && !thing.self && !isClass) || (thing?.kind === "class" && isClass);
  return isView && thing.source === source ? thing.node : undefined;
}

/** What stands over a view: its decorators, or those that a class of views lists, outermost first. */
export function wrappersOf(source: Source, definition: Node): Node[] {
  if (definition.type !== "class_definition") return decoratorsOver(definition).flatMap((one) => partsOf(one)[0] ?? []);
  const body = definition.childForFieldName("body");
  const lists = (body ? namesOf(source, "decorators", pythonNames.nameTypes, body) : []).flatMap(
    ({ parent }) => (parent?.type === "assignment" ? parent.childForFieldName("right") : undefined) ?? [],
  );
  return lists.flatMap((list) => partsOf(list));
}

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
