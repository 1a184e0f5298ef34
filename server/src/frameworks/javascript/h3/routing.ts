import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { bare, outermost } from "../../../syntax/javascript/calls.ts";
import { functionTypes, parametersOf } from "../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, encloses, nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { declaredWith, firstDeclaredWith } from "../shared/declaredWith.ts";
import { usesOfFunction } from "../shared/functionCalls.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { type Mount, mountAround, mountedMethods, mountOf } from "../shared/options/mount.ts";
import { endsByOrigin, guardsByOrigin } from "../shared/routing/originGuards.ts";
import { callsOf, type Mounted, type Routing, type SubApp } from "../shared/routing/places.ts";
import { functionIn } from "./functionIn.ts";
import { type Line, lineOf } from "./options.ts";
import { refusingIn } from "./refusals.ts";

const verbs = ["get", "head", "post", "put", "patch", "delete", "options", "all"];
const wrappers = /^(?:(?:define)?(?:Lazy)?[eE]ventHandler|defineHandler|defineMiddleware)$/;
/** What only prepares an answer, or speaks to preflights. */
const preparing = /^(?:await\s+)?(?:handleCors|appendCors\w*|set\w*Headers?|append\w*Headers?)\s*\(/;
/** What a handler and an app are made of that sets headers. */
const parts = /^(?:middleware|handler|onRequest|onResponse|onBeforeResponse)$/;
const lists: ReadonlySet<string> = new Set(["arguments"]);

/** How h3 finds who answers: version 1 asks everything in the order of the text, version 2 all middlewares before the routes. */
export function routingOf(source: Source): Routing {
  const line = lineOf(source);
  return {
    methods: [...verbs, "use"],
    subApps: (where) => subAppsOf(where, line),
    basePath: () => "",
    isOpen,
    answers: (where, handler, { method, object }) =>
      method !== "use" || isRouter(where, object) || (line === 1 && givesSomething(where, handler)),
    pattern: (path) => (line === 1 ? `${path.replace(/\/$/, "")}/*` : path.replace(/\*\*$/, "*")),
    order: (where, { call, method }) => call.endIndex + (line === 2 && method !== "use" ? where.text.length : 0),
    guards,
    refusing: refusingIn,
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
  const made = name === undefined ? undefined : firstDeclaredWith(source, name);
  return made && /^(?:createRouter\s*\(|createApp\s*\(|new\s+H3\b)/.test(textOf(source, made)) ? name : undefined;
}

function isRouter(source: Source, object: Node): boolean {
  const made = declaredWith(source, object);
  return made !== undefined && /^createRouter\s*\(/.test(textOf(source, made));
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

/** What gives requests an answer, so that nothing behind it is asked. */
const ending = /\bthrow\b|\breturn\s+[^;}\s]|\bsendError\s*\(|\.respondWith\s*\(/;

/** Whether a handler, `(event) => …` or `(event, next) => …`, turns requests away by their origin. */
function guards(source: Source, handler: Node): boolean {
  const fn = functionIn(source, handler) ?? handler;
  const written = functionOf(source, fn);
  if (written && /\b(?:handle|append)Cors/.test(textOf(source, written))) return false;
  const takesNext = written !== undefined && parametersOf(written).length === 2;
  return takesNext ? guardsByOrigin(source, fn, 1) : endsByOrigin(source, fn, ending);
}

/** Whether a handler gives back something that is no answer to preflights only. */
function givesSomething(source: Source, handler: Node): boolean {
  const fn = functionIn(source, handler);
  if (!fn) return false;
  const body = functionTypes.has(fn.type) ? fn.childForFieldName("body") : undefined;
  if (!body) return false;
  if (body.type !== "statement_block") return !preparing.test(textOf(source, bare(body)));
  const last = partsOf(body).at(-1);
  const value = last?.type === "return_statement" ? partsOf(last)[0] : undefined;
  return value !== undefined && !preparing.test(textOf(source, bare(value)));
}

/** Calls of one handler follow each other; what it sets by hand counts as one, where the last of it stands. */
function mountOfPolicy(source: Source, policy: Policy, all: readonly Policy[]): Mounted | undefined {
  const node = nodeAt(source, policy.span);
  const isCall = node?.type === "call_expression" && !policy.scope.route.includes(" ");
  const own = isCall ? [policy] : all.filter(({ scope }) => scope.route === policy.scope.route);
  const at = Math.max(...own.map(({ span }) => span.start));
  const around = mountAround(source, policy, (fn) => {
    const direct = mountOfHandler(source, wrapped(source, fn));
    return direct ? { mount: direct, use: undefined } : mountOfPart(source, fn);
  });
  if (!around) return undefined;
  const { mount, use } = around.mount;
  const { methods = mountedMethods(mount) } = policy.scope;
  // In front of what the handler itself gives back, in the order of the text.
  const start = use && !encloses(use, around.fn) ? use.startIndex : at;
  return { mount, at: mount.call.startIndex + start / (source.text.length + 1), methods };
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
