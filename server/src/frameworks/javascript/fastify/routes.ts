import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { pluginUses } from "./plugins.ts";

/** The options of one route: `config: { cors: {…} }`, laid over those of the plugin. */
export interface RouteOptions {
  readonly node: Node;
  readonly merged: Value;
}

/** All routes of the file that have options of their own. `global` are those of the plugin. */
export function routeOptions(source: Source, global: Value | undefined): RouteOptions[] {
  return hits(source, /\bcors\b/g).flatMap((key) => {
    const pair = key.type === "property_identifier" && key.parent?.type === "pair" ? key.parent : undefined;
    const config = pair?.parent?.parent;
    const isConfig = config?.type === "pair" && textOf(source, config.childForFieldName("key") ?? config) === "config";
    const node = pair?.childForFieldName("value");
    if (!isConfig || !node || pair?.childForFieldName("key")?.id !== key.id) return [];
    const own = javascriptValue(source, node);
    if (own.kind !== "record" || global?.kind === "unknown") return [];
    const inherited = global?.kind === "record" ? global.entries : [];
    return [{ node, merged: { kind: "record", entries: [...inherited, ...own.entries], node } }];
  });
}

const routing = /\b(?:get|head|post|put|patch|delete|all|route)\b(?=\s*\()/g;

/** The routes of the file with `config.cors`, where all of its routes have it; none where one has not. */
export function overridingRoutes(source: Source): Node[] {
  const routes = hits(source, routing).flatMap((name) => {
    const call = name.parent?.parent && methodCall(source, name.parent.parent);
    const isRoute = call && (call.method === "route" ? call.given[0]?.type === "object" : call.given.length > 1);
    return isRoute ? [call.call] : [];
  });
  const isOverriding = (route: Node) => /\bconfig\s*:\s*\{[^{}]*\bcors\s*:/.test(textOf(source, route));
  const plugins = hits(source, /\bregister\b(?=\s*\()/g);
  const isAll = plugins.length <= pluginUses(source).length && routes.every(isOverriding);
  return isAll ? routes : [];
}
