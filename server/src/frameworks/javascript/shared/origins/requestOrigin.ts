import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { keysTo, wholePattern } from "../../../../syntax/javascript/patterns.ts";
import { decodeJavascriptString } from "../../../../syntax/javascript/strings.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { callsOfFunction, usesOfFunction } from "../functionCalls.ts";
import { unwrapped } from "../unwrapped.ts";
import { eventRead, headersRead } from "./eventHeaders.ts";
import { isHeadersOfNext } from "./nextHeaders.ts";
import { remembered } from "./remembered.ts";

/** A value that is read from a parameter through plain keys: `["headers", "origin"]` of `req` in `req.headers.origin`. */
export interface Path {
  /** The parameter: its name, or the pattern that it is destructured by. */
  readonly parameter: Node;
  readonly keys: readonly string[];
}

/** Names that lead to names end here. */
const maxSteps = 8;
/** Functions that hand it to functions are followed this far. */
const maxCallers = 3;
/** Functions that are called more often are not followed to their callers. */
const mostCalls = 40;
const getters = new Set(["get", "header"]);
/** What an execution context of Nest gives the request by: `context.switchToHttp().getRequest()`. */
const handingOut = new Set(["switchToHttp", "getRequest"]);
/** What a request or a context holds its headers in: `ctx.request.headers`, `event.node.req.headers`, `c.req`. */
const carriers = "(?:(?:event|request|req|raw|rawRequest|node|incoming)\\.)*";
const originKeys = new RegExp(`^${carriers}headers?\\.origin$`);
const getterKeys = new RegExp(`^${carriers}(?:headers\\.)?$`);

/** Whether an expression is the request's Origin header where the request has one; see `originRead`. */
export function isRequestOrigin(source: Source, expression: Node): boolean {
  return originRead(source, expression) !== undefined;
}

/**
 * The expression that reads the request's Origin header, behind names and fallbacks: `req.headers.origin`,
 * `req.get("Origin")`, `ctx.request.header.origin`, `request.headers.get("Origin")`. Node writes the names of request
 * headers in lower case.
 */
export const originRead = remembered((source, expression) => readOf(source, expression, maxSteps));

function readOf(source: Source, expression: Node, steps: number): Node | undefined {
  const node = unwrapped(source, expression);
  if (steps === 0) return undefined;
  if (node.type === "call_expression") {
    if (isOfEvent(source, node, "origin")) return node;
    const call = methodCall(source, node);
    return call && isGetter(source, call.object, call.method, call.given[0]) ? node : undefined;
  }
  const isName = javascriptNames.nameTypes.has(node.type);
  const given = isName ? givenTo(source, node) : undefined;
  if (given) return readOf(source, given, steps - 1);
  const [first, ...others] = isName ? handedTo(source, node) : [];
  if (first) {
    const further = Math.min(steps, maxCallers) - 1;
    const read = readOf(source, first, further);
    return read && others.every((each) => readOf(source, each, further)) ? read : undefined;
  }
  if (!isName && memberRead(source, node)?.key !== "origin") return undefined;
  const path = pathOf(source, node);
  return path && originKeys.test(path.keys.join(".")) ? node : undefined;
}

/** Whether an expression is another header of the request; `name` in lower case, as node writes it. */
export function isRequestHeader(source: Source, expression: Node, name: string): boolean {
  const node = unwrapped(source, expression);
  if (node.type === "call_expression") {
    if (isOfEvent(source, node, name)) return true;
    const call = methodCall(source, node);
    return call !== undefined && isGetter(source, call.object, call.method, call.given[0], name);
  }
  const keys = pathOf(source, node)?.keys ?? [];
  return keys.at(-1) === name && /^headers?$/.test(keys.at(-2) ?? "");
}

/** Where the value of `read`, a result of `originRead`, comes from: the name in a pattern that it is taken out by, else itself. */
export function definitionOf(source: Source, read: Node): Node {
  if (!javascriptNames.nameTypes.has(read.type)) return read;
  const binding = bindingOf(source, javascriptNames, read, source.root);
  if (binding.kind === "value") return binding.node;
  return (binding.kind === "other" && binding.declarations[0]) || read;
}

/** The way from a parameter to an expression's value, through names that are given a value once; undefined when it is none. */
export function pathOf(source: Source, expression: Node, steps = maxSteps): Path | undefined {
  const node = unwrapped(source, expression);
  if (steps === 0) return undefined;
  if (javascriptNames.nameTypes.has(node.type)) return pathOfName(source, node, steps);
  const event = headersRead(source, node);
  if (event) return within(pathOf(source, event, steps - 1), ["headers"]);
  const call = methodCall(source, node);
  if (call && handingOut.has(call.method)) return pathOf(source, call.object, steps - 1);
  const read = memberRead(source, node);
  const path = read && pathOf(source, read.object, steps - 1);
  return path && { parameter: path.parameter, keys: [...path.keys, read.key] };
}

function isGetter(source: Source, object: Node, method: string, name: Node | undefined, header = "origin"): boolean {
  if (!getters.has(method) || name?.type !== "string") return false;
  if (decodeJavascriptString(textOf(source, name))?.toLowerCase() !== header) return false;
  if (isHeadersOfNext(source, object)) return true;
  const path = pathOf(source, object);
  return path !== undefined && getterKeys.test(path.keys.map((key) => `${key}.`).join(""));
}

/** Whether a call reads a header of an event that is a parameter. */
function isOfEvent(source: Source, call: Node, name: string): boolean {
  const event = eventRead(source, call, name);
  return event !== undefined && pathOf(source, event)?.keys.length === 0;
}

/** The expression that a name is given once, without destructuring. */
function givenTo(source: Source, name: Node): Node | undefined {
  const binding = bindingOf(source, javascriptNames, name, source.root);
  return binding.kind === "value" && !isOwnName(binding.node) ? binding.node : undefined;
}

/** What each call of its function gives for a parameter; none where it is not known of every call. */
function handedTo(source: Source, name: Node): Node[] {
  const binding = bindingOf(source, javascriptNames, name, source.root);
  const only = binding.kind === "other" && binding.declarations.length === 1 ? binding.declarations[0] : undefined;
  const fn = only && functionAround(only);
  const index = fn ? parametersOf(fn).findIndex(({ id }) => id === only.id) : -1;
  if (!fn || index < 0) return [];
  const uses = usesOfFunction(source, fn);
  if (uses.length === 0 || uses.length > mostCalls) return [];
  const calls = callsOfFunction(source, fn);
  if (calls.length !== uses.length) return [];
  const given = calls.flatMap((call) => argumentsOf(call).given[index] ?? []);
  return given.length === calls.length ? given : [];
}

/** A name that a binding has for its value stands on the left: it is destructured, or has no value yet. */
function isOwnName(node: Node): boolean {
  if (!javascriptNames.nameTypes.has(node.type)) return false;
  const whole = wholePattern(node);
  return whole.parent?.type === "variable_declarator" && whole.parent.childForFieldName("name")?.id === whole.id;
}

function pathOfName(source: Source, name: Node, steps: number): Path | undefined {
  const binding = bindingOf(source, javascriptNames, name, source.root);
  if (binding.kind === "value") {
    if (!isOwnName(binding.node)) return pathOf(source, binding.node, steps - 1);
    const given = wholePattern(binding.node).parent?.childForFieldName("value");
    return given ? within(pathOf(source, given, steps - 1), keysTo(source, binding.node)) : undefined;
  }
  const only = binding.kind === "other" && binding.declarations.length === 1 ? binding.declarations[0] : undefined;
  const fn = only && functionAround(only);
  const pattern = only && wholePattern(only);
  const isParameter = fn && parametersOf(fn).some((each) => each.id === pattern?.id);
  return isParameter && pattern ? within({ parameter: pattern, keys: [] }, keysTo(source, only)) : undefined;
}

function within(path: Path | undefined, keys: readonly string[] | undefined): Path | undefined {
  return path && keys && { parameter: path.parameter, keys: [...path.keys, ...keys] };
}
