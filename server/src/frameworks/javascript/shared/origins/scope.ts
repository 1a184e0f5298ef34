import type { Node } from "web-tree-sitter";
import { functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { memberRead } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import type { Source } from "../../../../syntax/source.ts";
import { entryOf, literalOf, unknown, type Value } from "../../../../syntax/value.ts";
import type { Subject } from "./parts.ts";

/** What a name stands for on one way through a function. */
export type Bound =
  | { readonly kind: "subject"; readonly subject: Subject }
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "expression"; readonly node: Node; readonly scope: Scope }
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
}

/** How far names and calls are followed from where a function is called. */
const mostSteps = 12;

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
  return { kind: "expression", node: binding.node, scope };
}

/** The declaration that a name which is given several values is bound by here. */
export function declarationOf({ source }: Scope, name: Node): Node | undefined {
  const binding = bindingOf(source, javascriptNames, name);
  return binding.kind === "other" ? binding.declarations[0] : undefined;
}

/** The names that a function gives to what it is called with, in the scope that it closes over. */
export function withArguments({ source, fn }: Code, given: readonly (Bound | undefined)[], outer: Scope): Scope {
  const bound = new Map(outer.bound);
  for (const [index, parameter] of parametersOf(fn).entries()) {
    bound.set(parameter.id, given[index] ?? { kind: "value", value: { kind: "undefined", node: parameter } });
  }
  return { source, bound, steps: outer.steps - 1, running: new Set(outer.running).add(fn.id), work: outer.work };
}

/** What an expression is worth here. */
export function valueIn(scope: Scope, node: Node): Value {
  if (scope.steps === 0) return unknown(node, "it leads through too many names");
  const bound = boundTo(scope, node);
  if (bound?.kind === "value") return { ...bound.value, node: bound.value.node };
  if (bound?.kind === "expression" && bound.scope.bound.size > 0) return valueIn(deeper(bound.scope), bound.node);
  const read = memberRead(scope.source, node);
  if (read && read.key !== "length" && boundTo(scope, read.object)) {
    return entryOf(valueIn(deeper(scope), read.object), read.key) ?? none(node);
  }
  return javascriptValue(scope.source, node, { get: (declaration) => givenIn(scope, declaration) });
}

/** What a parameter or a variable is worth on this way. */
function givenIn(scope: Scope, declaration: number): Value | undefined {
  const bound = scope.steps > 0 ? scope.bound.get(declaration) : undefined;
  if (bound?.kind === "value") return bound.value;
  return bound?.kind === "expression" ? valueIn(deeper(bound.scope), bound.node) : undefined;
}

function none(node: Node): Value {
  return unknown(node, "it is worked out when the program runs");
}

/** The function that an expression stands for, in this file or another one. */
export function codeOf(scope: Scope, node: Node): Code | undefined {
  const value = valueIn(scope, node);
  return value.kind === "function" ? codeIn(scope.source, value) : undefined;
}

/** The function of a value that is one. */
export function codeIn(source: Source, value: Value): Code | undefined {
  const code = value.elsewhere ?? { source, node: literalOf(value) };
  return functionTypes.has(code.node.type) ? { source: code.source, fn: code.node } : undefined;
}
