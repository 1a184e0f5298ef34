import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { bare, outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, functionTypes } from "../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, encloses, nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { usesOfFunction } from "../shared/functionCalls.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { type Mount, mountedMethods, mountOf } from "../shared/options/mount.ts";
import { callsOf, type Mounted, type Routing, type SubApp } from "../shared/routing/places.ts";
import { type Line, lineOf } from "./options.ts";

const verbs = ["get", "head", "post", "put", "patch", "delete", "options", "all"];
const wrappers = /^(?:(?:define)?(?:Lazy)?[eE]ventHandler|defineHandler|defineMiddleware)$/;
/** What only prepares an answer, or speaks to preflights. */
const preparing = /^(?:await\s+)?(?:handleCors|appendCors\w*|set\w*Headers?|append\w*Headers?)\s*\(/;
/** What a handler and an app are made of that sets headers. */
const parts = /^(?:middleware|handler|onRequest|onResponse|onBeforeResponse)$/;
const lists: ReadonlySet<string> = new Set(["arguments"]);

/** How h3 finds who answers: version 1 asks everything in the order of the text, version 2 all middlewares before the routes. */
export function routingOf(source: Source): Routing {
  const line = lineOf(source.project.versionOf("h3"), source.text);
  return {
    methods: [...verbs, "use"],
    subApps: (where) => subAppsOf(where, line),
    basePath: () => "",
    isOpen,
    answers: (where, handler, { method, object }) =>
      method !== "use" || isRouter(where, object) || (line === 1 && givesSomething(where, handler)),
    pattern: (path) => (line === 1 ? `${path.replace(/\/$/, "")}/*` : path.replace(/\*\*$/, "*")),
    order: (where, { call, method }) => call.endIndex + (line === 2 && method !== "use" ? where.text.length : 0),
    mountOf: mountOfPolicy,
  };
}

/** `app.use(router)`, `app.use("/api", useBase("/api", router.handler))`, `app.mount("/api", other)` */
function subAppsOf(source: Source, line: Line): SubApp[] {
  return callsOf(source, line === 1 ? ["use"] : ["mount"]).flatMap(({ object, given, call }) => {
    const last = given.at(-1);
    const path = given.length > 1 && given[0] ? javascriptValue(source, given[0]) : undefined;
    const child = last && nameOfApp(source, last);
    if (!child || object.type !== "identifier") return [];
    return [
      { parent: textOf(source, object), path: path?.kind === "text" ? path.value : "", child, at: call.endIndex },
    ];
  });
}

function nameOfApp(source: Source, node: Node): string | undefined {
  const name = /^(?:useBase\([^,]+,\s*)?(\w+)(?:\.handler\s*\))?$/.exec(textOf(source, bare(node)))?.[1];
  return name && isMade(source, name) ? name : undefined;
}

function isMade({ text }: Source, name: string): boolean {
  return new RegExp(`\\b${name}\\s*=\\s*(?:createRouter\\s*\\(|createApp\\s*\\(|new\\s+H3\\b)`).test(text);
}

function isRouter(source: Source, object: Node): boolean {
  return new RegExp(`\\b${textOf(source, object).replace(/\W/g, "")}\\s*=\\s*createRouter\\s*\\(`).test(source.text);
}

/** Whether an app takes what this file does not show, or is handed to what may put more on it. */
function isOpen(source: Source, app: string): boolean {
  const takes = callsOf(source, ["use", "mount"]).some(({ object, given }) => {
    const last = given.at(-1);
    return textOf(source, object) === app && last?.type === "identifier" && importedAs(source, last) !== undefined;
  });
  const isHandedOn = namesOf(source, app, javascriptNames.nameTypes).some((use) => {
    const callee = (use.parent?.type === "arguments" ? use.parent.parent : undefined)?.childForFieldName("function");
    return callee != null && !/(?:serve|mount|use|[hH]andler|Listener|createServer)$/.test(textOf(source, callee));
  });
  return takes || isHandedOn;
}

/** Whether a handler gives back something that is no answer to preflights only. */
function givesSomething(source: Source, handler: Node): boolean {
  const [given] = handler.type === "call_expression" ? partsOf(handler.childForFieldName("arguments") ?? handler) : [];
  const fn = given?.type === "object" ? handlerIn(source, given) : (given ?? handler);
  if (!fn) return false;
  const body = functionTypes.has(fn.type) ? fn.childForFieldName("body") : undefined;
  if (!body) return false;
  if (body.type !== "statement_block") return !preparing.test(textOf(source, bare(body)));
  const last = partsOf(body).at(-1);
  const value = last?.type === "return_statement" ? partsOf(last)[0] : undefined;
  return value !== undefined && !preparing.test(textOf(source, bare(value)));
}

/** `{ onRequest, handler, onBeforeResponse }` */
function handlerIn(source: Source, object: Node): Node | undefined {
  return partsOf(object).flatMap((part) => {
    const name = part.childForFieldName("key") ?? part.childForFieldName("name");
    const isHandler = name != null && textOf(source, name) === "handler";
    return isHandler ? [part.type === "pair" ? (part.childForFieldName("value") ?? part) : part] : [];
  })[0];
}

/** Calls of one handler follow each other; what it sets by hand counts as one, where the last of it stands. */
function mountOfPolicy(source: Source, policy: Policy, all: readonly Policy[]): Mounted | undefined {
  const node = nodeAt(source, policy.span);
  const isCall = node?.type === "call_expression" && !policy.scope.route.includes(" ");
  const own = isCall ? [policy] : all.filter(({ scope }) => scope.route === policy.scope.route);
  const at = Math.max(...own.map(({ span }) => span.start));
  const start = node && functionTypes.has(node.type) ? node : node && functionAround(node);
  for (let fn = start; fn; fn = functionAround(fn)) {
    const direct = mountOfHandler(source, wrapped(source, fn));
    const part = direct ? undefined : mountOfPart(source, fn);
    const mount = direct ?? part?.mount;
    // In front of what the handler itself gives back, in the order of the text.
    if (!mount) continue;
    const { methods = mountedMethods(mount) } = policy.scope;
    const start = part && !encloses(part.use, fn) ? part.use.startIndex : at;
    return { mount, at: mount.call.startIndex + start / (source.text.length + 1), methods };
  }
  return undefined;
}

/** A function in the object that a handler or an app is made from: `{ middleware: [cors], handler }`, `new H3({ onResponse })`. */
function mountOfPart(source: Source, fn: Node): { readonly mount: Mount; readonly use: Node } | undefined {
  for (const use of [fn, ...usesOfFunction(source, fn)]) {
    const item = outermost(use);
    const value = item.parent?.type === "array" ? item.parent : item;
    const pair = value.type === "method_definition" ? value : value.parent;
    const key = pair?.childForFieldName("key") ?? pair?.childForFieldName("name");
    const object = pair?.parent;
    if (!key || object?.type !== "object" || !parts.test(textOf(source, key))) continue;
    const call = object.parent?.type === "arguments" ? object.parent.parent : undefined;
    const mount = mountOf(source, object) ?? (call ? mountOfMade(source, call) : undefined);
    if (mount) return { mount, use };
  }
  return undefined;
}

/** Where `defineHandler({…})` is handed over; what an app itself is made with is there for all of its routes. */
function mountOfMade(source: Source, call: Node): Mount | undefined {
  if (call.type === "new_expression")
    return { receiver: call, method: "use", path: undefined, listed: undefined, call };
  const callee = call.childForFieldName("function");
  const name = call.parent?.type === "variable_declarator" ? call.parent.childForFieldName("name") : undefined;
  if (callee && name && textOf(source, callee) === "createApp")
    return { receiver: name, method: "use", path: undefined, listed: undefined, call };
  return callee && wrappers.test(textOf(source, callee)) ? mountOfHandler(source, call) : undefined;
}

/** `eventHandler(…)` around a function. */
function wrapped(source: Source, fn: Node): Node {
  const list = climb(outermost(fn).parent ?? fn, lists);
  const callee = outermost(fn).parent?.id === list?.id ? list?.parent?.childForFieldName("function") : undefined;
  return callee && list?.parent && wrappers.test(textOf(source, callee)) ? list.parent : fn;
}
