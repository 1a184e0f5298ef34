import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";

/** What is said of the requests whose path fits a pattern. */
export interface RouteRule {
  /** The pattern: `/api/**`; empty for that of a page. */
  readonly path: string;
  readonly rule: Value;
}

/** The rules of `routeRules: { "/api/**": {…} }` in a configuration, and of `defineRouteRules({…})` in a page of Nuxt. */
export function routeRules(source: Source): RouteRule[] {
  return hits(source, /\b(?:routeRules|defineRouteRules)\b/g).flatMap(
    (name) => ofConfiguration(source, name) ?? ofPage(source, name),
  );
}

function ofConfiguration(source: Source, name: Node): RouteRule[] | undefined {
  const pair = name.type === "property_identifier" && name.parent?.type === "pair" ? name.parent : undefined;
  const node = pair?.childForFieldName("key")?.id === name.id ? pair.childForFieldName("value") : null;
  const rules = node && javascriptValue(source, node);
  if (rules?.kind !== "record") return undefined;
  return rules.entries.flatMap(({ key, value }) => (key === undefined ? [] : [{ path: key, rule: value }]));
}

function ofPage(source: Source, name: Node): RouteRule[] {
  const call = name.type === "identifier" ? callOf(name) : undefined;
  const node = call && argumentsOf(call).given[0];
  return node ? [{ path: "", rule: javascriptValue(source, node) }] : [];
}

/** The value of a header in a rule, whatever the case of its name. */
export function headerIn(rule: Value, name: string): Value | undefined {
  const headers = entryOf(rule, "headers");
  if (headers?.kind !== "record") return headers?.kind === "unknown" ? headers : undefined;
  return headers.entries.findLast(({ key }) => key?.toLowerCase() === name)?.value;
}
