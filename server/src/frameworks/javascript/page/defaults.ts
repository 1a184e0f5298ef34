import type { Node } from "web-tree-sitter";
import type { RequestHeader, RequestOption } from "../../../policy/pageRequest.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, bare, outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerOf, headersIn, headersOf, optionOf, optionsIn } from "./init.ts";
import { functionOf } from "./reads.ts";

/** What is set on the options of requests, property by property. */
export interface Settings {
  /** The statement's expression. */
  readonly place: Node;
  readonly options: readonly RequestOption[];
  readonly headers: readonly RequestHeader[];
}

/** What axios keeps headers under, by the method of the request. */
const groups = new Set(["common", "get", "post", "put", "patch", "delete", "head", "options"]);

/** `axios.defaults.withCredentials = true`, `axios.defaults.headers.common["X-A"] = "1"`; `node` is `axios.defaults`. */
export function setOn(source: Source, node: Node): Settings[] {
  const keys: Node[] = [];
  let at = node;
  // `config.headers!` is the same as `config.headers`.
  for (let next = outermost(at).parent; next && memberRead(source, next)?.object.id === at.id; ) {
    const key = next.childForFieldName("property") ?? next.childForFieldName("index");
    if (!key) return [];
    keys.push(key);
    at = next;
    next = outermost(at).parent;
  }
  const value = at.parent?.type === "assignment_expression" ? at.parent.childForFieldName("right") : null;
  if (!value || at.parent?.childForFieldName("left")?.id !== at.id) return [];
  return assigned(source, at.parent, keys, value);
}

function assigned(source: Source, node: Node, [first, ...rest]: readonly Node[], right: Node): Settings[] {
  const value = javascriptValue(source, right);
  if (!first) return [];
  const name = nameOf(source, first);
  if (name !== "headers")
    return rest.length > 0 ? [] : [{ place: node, options: optionOf(name, first, value), headers: [] }];
  const inner = rest[0] && groups.has(nameOf(source, rest[0])) ? rest.slice(1) : rest;
  const [header, ...others] = inner;
  if (others.length > 0) return [];
  if (!header) return [{ place: node, options: [], headers: headersOf(source, value, unsentByAxios) }];
  const headers = unsentByAxios(value) ? [] : [headerOf(nameOf(source, header), header, () => value)];
  return [{ place: node, options: [], headers }];
}

/** axios sends no header that is undefined, null or false. */
export function unsentByAxios(value: Value): boolean {
  return value.kind === "undefined" || value.kind === "null" || (value.kind === "flag" && !value.value);
}

/** `api.interceptors.request.use((config) => { config.headers["X-A"] = "1"; … })`; `node` is `api.interceptors`. */
export function setByInterceptors(source: Source, node: Node): Settings[] {
  const use = node.parent && memberRead(source, node.parent)?.key === "request" ? node.parent.parent : undefined;
  const call = use && memberRead(source, use)?.key === "use" ? outermost(use).parent : undefined;
  const [given] = call?.type === "call_expression" ? argumentsOf(call).given : [];
  const fn = given && functionOf(source, given);
  const [config] = fn ? parametersOf(fn) : [];
  if (!fn || config?.type !== "identifier") return [];
  const names = namesOf(source, textOf(source, config), javascriptNames.nameTypes, fn);
  const changed = names.flatMap((name) => [...setOn(source, name), ...calledOn(source, name)]);
  return [...changed, ...givenBack(source, fn)];
}

/** What an interceptor gives back, where it puts that together itself: `({ ...config, headers: { … } })`. */
function givenBack(source: Source, fn: Node): Settings[] {
  const body = fn.childForFieldName("body");
  const returns = body?.type === "statement_block" ? body.descendantsOfType("return_statement") : [body];
  return returns.flatMap((one) => {
    const given = one?.type === "return_statement" ? partsOf(one)[0] : one;
    const object = given && functionAround(given)?.id === fn.id ? bare(given) : undefined;
    if (object?.type !== "object") return [];
    const config = javascriptValue(source, object);
    return [{ place: object, options: optionsIn(config), headers: headersIn(source, config, unsentByAxios) }];
  });
}

/** `config.headers.set("X-A", "1")` of axios 1. */
function calledOn(source: Source, name: Node): Settings[] {
  const headers = name.parent && memberRead(source, name.parent)?.key === "headers" ? name.parent : undefined;
  const method = headers?.parent && memberRead(source, headers.parent)?.key === "set" ? headers.parent : undefined;
  const call = method?.parent?.type === "call_expression" ? method.parent : undefined;
  const [header, value] = call ? argumentsOf(call).given : [];
  const named = header && javascriptValue(source, header);
  if (!call || !header || !value || named?.kind !== "text") return [];
  return [{ place: call, options: [], headers: [headerOf(named.value, header, () => javascriptValue(source, value))] }];
}

function nameOf(source: Source, key: Node): string {
  const value = key.type === "property_identifier" ? undefined : javascriptValue(source, key);
  return value?.kind === "text" ? value.value : textOf(source, key);
}
