import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { climb, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";

/** The route of what an extension point sets, which meets every request. */
export const everywhere = "every route";

/** The policies of headers that handlers and extension points of hapi set by hand: `h.response(…).header(…)`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "hapi", placing).map(asHapi);
}

/** The same for all routes, with what is put to answers where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return handSetLayers(source, "hapi", placing).map(asHapi);
}

/** Nothing answers OPTIONS but a route for it. */
function asHapi(policy: Policy): Policy {
  return { ...policy, wire: { ...policy.wire, preflight: { kind: "passed on", status: 404 } } };
}

/** Extensions run behind the handler, in the order of the text: what is set last goes out. A handler is named by its route. */
const placing: Placing = (source, { handler }) => {
  const uses = [handler, ...usesByName(source, handler)];
  const extension = uses.find((use) => isExtension(source, use));
  if (extension) {
    return { route: everywhere, layer: 2 * source.text.length - extension.startIndex, writes: "on the way out" };
  }
  const route = uses.flatMap((use) => routeAround(source, use) ?? [])[0];
  return { ...(route && { route: routeKey(route.startIndex) }), layer: 2 * source.text.length };
};

/** Names the route that is written at a place. */
export function routeKey(start: number): string {
  return `route ${start}`;
}

function usesByName(source: Source, handler: Node): Node[] {
  const declarator = handler.parent?.type === "variable_declarator" ? handler.parent : handler;
  const name = declarator.childForFieldName("name");
  if (!name || handler.type === "method_definition") return [];
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes).filter((use) => use.id !== name.id);
}

/** `server.ext("onPreResponse", handler)`, `server.ext({ type: "onPreResponse", method: handler })` */
function isExtension(source: Source, use: Node): boolean {
  const call = climb(outermost(use), new Set(["call_expression"]));
  const method = call && methodCall(source, call);
  return method?.method === "ext" && /["'`]onPreResponse["'`]/.test(textOf(source, method.call));
}

/** The object of a route, of which this is the `handler`, also within its `options`. */
function routeAround(source: Source, use: Node): Node | undefined {
  const isMethod = use.type === "method_definition" || use.type === "shorthand_property_identifier";
  const pair = isMethod ? use : outermost(use).parent;
  const key =
    isMethod && use.type === "shorthand_property_identifier" ? use : pair?.childForFieldName(isMethod ? "name" : "key");
  if (!pair || !key || textOf(source, key) !== "handler") return undefined;
  const object = pair.parent;
  const outer = object?.parent?.type === "pair" ? object.parent : undefined;
  const name = outer?.childForFieldName("key");
  const isOptions = name != null && /^(?:options|config)$/.test(textOf(source, name));
  return (isOptions ? outer?.parent : object) ?? undefined;
}
