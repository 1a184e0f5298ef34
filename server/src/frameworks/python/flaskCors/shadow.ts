import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import { branchBlocks, handlerOf } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { isMeantFor, pathsShown } from "./paths.ts";

const routes = /\.(?:route|get|post|put|patch|delete)\(/;
const hook = /\.after_request\b/;
const decorator = /\bcross_origin\s*\(/;

/**
 * The policies as routes meet them: the extension leaves answers alone that have Access-Control-Allow-Origin already. A hook
 * that sets it decides for all answers; a view decides for its own, but for OPTIONS, which Flask answers. `@cross_origin`
 * decides for its view whatever it sends. A resource that no shown route is meant by is met by none.
 */
export function asRoutesMeetThem(source: Source, policies: readonly Policy[]): Policy[] {
  const handlers = handlersWithHeader(source);
  const views = hits(source, /\bdef\b/g).flatMap((hit) =>
    hit.parent && isDecorated(source, hit.parent, routes) ? hit.parent : [],
  );
  const allViews = views.length > 0 && views.every((view) => handlers.some(({ id }) => id === view.id));
  const paths = pathsShown(source) ?? [];
  return policies.flatMap((policy) => {
    const { name = "" } = policy.scope;
    if (paths.length > 0 && !paths.some((path) => isMeantFor(name, path))) return [];
    if (nodeAt(source, policy.span)?.parent?.type === "decorator") return policy;
    if (handlers.some((handler) => isDecorated(source, handler, hook))) return [];
    if (views.length > 0 && views.every((view) => isDecorated(source, view, decorator))) return [];
    return allViews ? { ...policy, scope: { ...policy.scope, methods: ["OPTIONS"] } } : policy;
  });
}

/** The functions that set the header by hand, whatever else they do. */
function handlersWithHeader(source: Source): Node[] {
  return hits(source, /access-control-allow-origin/gi).flatMap((hit) => {
    const handler = handlerOf(hit);
    return handler.type === "function_definition" && branchBlocks(hit).length === 0 ? handler : [];
  });
}

function isDecorated(source: Source, definition: Node, by: RegExp): boolean {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : undefined;
  const decorators = decorated ? partsOf(decorated).filter(({ type }) => type === "decorator") : [];
  return decorators.some((decorator) => by.test(textOf(source, decorator)));
}
