import type { Node } from "web-tree-sitter";
import { hits } from "../../../../syntax/hits.ts";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { defaultOf, functionAround, functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { memberRead } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { takenBy } from "../../../../syntax/javascript/patterns.ts";
import { isTooEarly, mayBeChangedByOthers } from "../../../../syntax/javascript/values/aliases.ts";
import { boundBy } from "../../../../syntax/javascript/values/parameters.ts";
import type { Given } from "../../../../syntax/javascript/values/reading.ts";
import { javascriptValue, settledValue } from "../../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { entryOf, literalOf, unknown, type Value } from "../../../../syntax/value.ts";
import type { Subject } from "./parts.ts";

/** What a name stands for on one way through a function. */
export type Bound =
  | { readonly kind: "subject"; readonly subject: Subject }
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "expression"; readonly node: Node; readonly scope: Scope }
  /** What the promise comes to that an expression gives. */
  | { readonly kind: "settled"; readonly node: Node; readonly scope: Scope }
  | { readonly kind: "unknown" };

/** Where an expression is read. */
export interface Scope {
  readonly source: Source;
  /** Parameters and variables by the node of their first declaration; all other names have one value for all ways. */
  readonly bound: ReadonlyMap<number, Bound>;
  /** Names and calls are followed so many steps further. */
  readonly steps: number;
  /** The functions that are being followed, so that none is followed into itself. */
  readonly running: ReadonlySet<number>;
  /** What may still be looked at; shared by all that is read for one question. */
  readonly work: { left: number };
}

/** More expressions are not looked at for one question. */
const mostWork = 4000;

/** A function and the file that it is written in. */
export interface Code {
  readonly source: Source;
  readonly fn: Node;
  /** What names around it stand for, where a call has made it. */
  readonly closure?: ReadonlyMap<number, Bound> | undefined;
}

/** How far names and calls are followed from where a function is called. */
const mostSteps = 12;

/** The scope of a whole file, in which no parameter has a value yet. */
export function scopeOf(source: Source): Scope {
  return { source, bound: new Map(), steps: mostSteps, running: new Set(), work: { left: mostWork } };
}

/** Whether nothing more is to be looked at; counts how often it is asked. */
export function isWornOut({ steps, work }: Scope): boolean {
  work.left -= 1;
  return steps <= 0 || work.left < 0;
}

/** Whether a function can be followed from here. */
export function canFollow({ steps, running, work }: Scope, { fn }: Code): boolean {
  return steps > 1 && work.left > 0 && !fn.hasError && !running.has(fn.id);
}

/** The scope one name further: it has one step less to go. */
export function deeper(scope: Scope): Scope {
  return { ...scope, steps: scope.steps - 1 };
}

/** What a name is bound to: on this way through the function, or once and for all; undefined when that is not known. */
export function boundTo(scope: Scope, name: Node): Bound | undefined {
  if (!javascriptNames.nameTypes.has(name.type)) return undefined;
  const binding = bindingOf(scope.source, javascriptNames, name);
  if (binding.kind === "other") {
    const first = binding.declarations[0];
    return first && scope.bound.get(first.id);
  }
  if (binding.kind !== "value" || javascriptNames.nameTypes.has(binding.node.type)) return undefined;
  if (isTooEarly(binding.node, name) || mayBeChangedByOthers(scope.source, binding)) return undefined;
  return { kind: "expression", node: binding.node, scope };
}

/** The declaration that a name which is given several values is bound by here. */
export function declarationOf({ source }: Scope, name: Node): Node | undefined {
  const binding = bindingOf(source, javascriptNames, name);
  return binding.kind === "other" ? binding.declarations[0] : undefined;
}

/** The names that a function gives to what it is called with, in the scope that it closes over. */
export function withArguments(code: Code, given: readonly (Bound | undefined)[], outer: Scope): Scope {
  const { source, fn, closure } = code;
  const bound = new Map([...outer.bound, ...(closure ?? [])]);
  const scope: Scope = {
    source,
    bound,
    steps: outer.steps - 1,
    running: new Set(outer.running).add(fn.id),
    work: outer.work,
  };
  for (const [index, parameter] of parametersOf(fn).entries()) {
    const byDefault = defaultOf(parameter);
    const standIn: Bound = byDefault
      ? { kind: "expression", node: byDefault, scope }
      : { kind: "value", value: { kind: "undefined", node: parameter } };
    const one = given[index] ?? standIn;
    bound.set(parameter.id, one);
    for (const { name, key, byDefault } of takenBy(source, parameter)) {
      bound.set(name.id, entryIn(one, key, byDefault && { kind: "expression", node: byDefault, scope }));
    }
    if (parameter.type === "array_pattern") bindItems(bound, source, parameter, one);
    const rest = parameter.type === "rest_pattern" ? parameter.firstNamedChild : null;
    if (rest) bound.set(rest.id, restOf(given.slice(index), rest));
  }
  return scope;
}

/** `([key, value]) => …` */
function bindItems(bound: Map<number, Bound>, source: Source, pattern: Node, one: Bound): void {
  const list = () =>
    one.kind === "value" ? one.value : one.kind === "expression" ? valueIn(one.scope, one.node) : undefined;
  for (const [id, worth] of boundBy(source, pattern, list, () => undefined)) {
    const value = id === pattern.id ? undefined : worth();
    if (id !== pattern.id) bound.set(id, value ? { kind: "value", value } : { kind: "unknown" });
  }
}

/** What lies under a key of what a parameter is given. */
function entryIn(bound: Bound, key: string, standIn: Bound | undefined): Bound {
  if (bound.kind !== "expression" && bound.kind !== "value") return { kind: "unknown" };
  const record = bound.kind === "value" ? bound.value : valueIn(deeper(bound.scope), bound.node);
  if (record.kind !== "record") return { kind: "unknown" };
  const value = entryOf(record, key);
  return value ? { kind: "value", value } : (standIn ?? { kind: "unknown" });
}

function restOf(given: readonly (Bound | undefined)[], node: Node): Bound {
  const items = given.map((one) => {
    if (one?.kind === "value") return one.value;
    return one?.kind === "expression" ? valueIn(deeper(one.scope), one.node) : none(node);
  });
  return { kind: "value", value: { kind: "list", items, node } };
}

/** What stands behind a name in the same function: `const index = list.indexOf(origin)`. */
export function behindName(scope: Scope, expression: Node): Node {
  const node = bare(expression);
  const bound = scope.steps > 0 ? boundTo(scope, node) : undefined;
  return bound?.kind === "expression" && bound.scope.source === scope.source ? bare(bound.node) : node;
}

/** What an expression is worth here. */
export function valueIn(scope: Scope, node: Node): Value {
  if (scope.steps === 0) return unknown(node, "it leads through too many names");
  const bound = boundTo(scope, node);
  if (bound?.kind === "value") return { ...bound.value, node: bound.value.node };
  if (bound?.kind === "settled") return settledIn(deeper(bound.scope), bound.node);
  if (bound?.kind === "expression" && bound.scope.bound.size > 0) return valueIn(deeper(bound.scope), bound.node);
  const read = memberRead(scope.source, node);
  if (read && read.key !== "length" && boundTo(scope, read.object)) {
    const found = entryOf(valueIn(deeper(scope), read.object), read.key);
    if (found) return found;
  }
  return javascriptValue(scope.source, node, givenBy(scope));
}

/** What an expression comes to where its promise is waited for. */
export function settledIn(scope: Scope, node: Node): Value {
  return settledValue(scope.source, node, givenBy(scope));
}

/** What `Promise.resolve(…)` holds, also behind a name. */
export function resolvedWith(scope: Scope, node: Node): { readonly node: Node; readonly scope: Scope } | undefined {
  const bound = boundTo(scope, node);
  if (bound?.kind === "expression" || bound?.kind === "settled") return bound;
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  const isResolved = callee !== null && textOf(scope.source, callee) === "Promise.resolve";
  const [held] = isResolved ? argumentsOf(node).given : [];
  return held && { node: held, scope };
}

/** What parameters and variables are worth on this way. */
export function givenBy(scope: Scope): Given {
  return { get: (declaration) => givenIn(scope, declaration) };
}

/** What a parameter or a variable is worth on this way. */
function givenIn(scope: Scope, declaration: number): Value | undefined {
  const bound = scope.steps > 0 ? scope.bound.get(declaration) : undefined;
  if (bound?.kind === "value") return bound.value;
  if (bound?.kind === "settled") return settledIn(deeper(bound.scope), bound.node);
  return bound?.kind === "expression" ? valueIn(deeper(bound.scope), bound.node) : undefined;
}

function none(node: Node): Value {
  return unknown(node, "it is worked out when the program runs");
}

/** The function that an expression stands for, in this file or another one. */
export function codeOf(scope: Scope, node: Node): Code | undefined {
  const value = valueIn(scope, node);
  const code = value.kind === "function" ? codeIn(scope, value) : undefined;
  const isAlone = node.type === "identifier" && value.isBound === undefined;
  return code && isAlone && needsHolder(code) ? undefined : code;
}

/** Whether a function does something with `this` that it gets by how it is called. */
export function needsHolder({ source, fn }: Code): boolean {
  return fn.type !== "arrow_function" && hits(source, /\bthis\b/g, fn).some(({ type }) => type === "this");
}

/** The function of a value that is one, with what it closes over. */
export function codeIn(scope: Scope, value: Value): Code | undefined {
  const { source, node } = value.elsewhere ?? { source: scope.source, node: literalOf(value) };
  if (!functionTypes.has(node.type)) return undefined;
  const closure = value.made && closureOf(scope, value.made, node);
  return closure ? { source, fn: node, closure } : { source, fn: node };
}

/** What a function that a call has made closes over: the arguments of that call. */
function closureOf(from: Scope, made: NonNullable<Value["made"]>, fn: Node): Code["closure"] {
  const scope = made.source === from.source ? from : { ...from, source: made.source, bound: new Map() };
  const callee = made.call.childForFieldName("function");
  const maker = callee && scope.steps > 0 ? codeOf(deeper(scope), bare(callee)) : undefined;
  const { given, hasSpread } = argumentsOf(made.call);
  if (!maker || hasSpread || functionAround(fn)?.id !== maker.fn.id) return undefined;
  const bound = given.map((node): Bound => ({ kind: "expression", node, scope }));
  return withArguments(maker, bound, { ...scope, bound: new Map() }).bound;
}
