import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { changesOf } from "../../../../syntax/javascript/values/aliases.ts";
import { boundBy } from "../../../../syntax/javascript/values/parameters.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";
import { operatorOf } from "../unwrapped.ts";
import { mentions } from "./carriers.ts";
import type { Path, Run } from "./effects.ts";
import { itemsOf } from "./lookups.ts";
import { isWornOut, type Scope, valueIn } from "./scope.ts";
import { unsettledEnds } from "./statements.ts";

/** A loop whose rounds are known before it runs. */
export interface Loop {
  /** The declaration of the name, or the pattern, that is another value in each round. */
  readonly name: Node;
  readonly values: readonly Value[];
  readonly body: Node;
}

/** A scope in which the names of a loop are what they are in one round. */
export function inRound(scope: Scope, name: Node, value: Value): Scope {
  const bound = new Map(scope.bound);
  const byDefault = (written: Node) => valueIn(scope, written);
  for (const [id, worth] of boundBy(scope.source, name, () => value, byDefault)) {
    const one = worth();
    bound.set(id, one ? { kind: "value", value: one } : { kind: "unknown" });
  }
  return { ...scope, bound };
}

/** More rounds are not followed one by one. */
const mostRounds = 60;

/** `for (const item of list)`, `for (const key in record)` and `for (let i = 0; i < list.length; i++)`. */
export function loopOf(scope: Scope, statement: Node): Loop | undefined {
  const body = statement.childForFieldName("body");
  if (!body) return undefined;
  if (statement.type === "for_statement") return countedLoop(scope, statement, body);
  const name = statement.childForFieldName("left");
  const list = statement.childForFieldName("right");
  if (!name || !list || !/^(?:identifier|array_pattern|object_pattern)$/.test(name.type)) return undefined;
  const isOf = statement.childForFieldName("operator")?.type === "of";
  const values = isOf ? itemsOf(scope, list) : keysOf(scope, list);
  return values && { name, values, body };
}

function keysOf(scope: Scope, list: Node): readonly Value[] | undefined {
  const value = valueIn(scope, list);
  if (value.kind === "list") return numbers(value.items.length, list);
  if (value.kind !== "record" || value.entries.some(({ key }) => key === undefined)) return undefined;
  return value.entries.flatMap(({ key, keyNode }): Value[] =>
    key === undefined ? [] : [{ kind: "text", value: key, node: keyNode }],
  );
}

function countedLoop(scope: Scope, statement: Node, body: Node): Loop | undefined {
  const [declarator] = partsOf(statement.childForFieldName("initializer") ?? statement);
  const condition = statement.childForFieldName("condition");
  const test = condition?.type === "expression_statement" ? partsOf(condition)[0] : condition;
  const name = declarator?.type === "variable_declarator" ? declarator.childForFieldName("name") : undefined;
  const start = declarator?.childForFieldName("value");
  const [left, right] = [test?.childForFieldName("left"), test?.childForFieldName("right")];
  if (name?.type !== "identifier" || !start || !test || !left || !right || operatorOf(test) !== "<") return undefined;
  const counter = textOf(scope.source, name);
  const step = statement.childForFieldName("increment");
  const isCounted = step !== null && [`${counter}++`, `++${counter}`, `${counter}+=1`].includes(plain(scope, step));
  const [first, end] = [valueIn(scope, start), valueIn(scope, right)];
  if (changesOf(scope.source, name).length !== 1) return undefined;
  if (!isCounted || textOf(scope.source, left) !== counter) return undefined;
  if (first.kind !== "number" || first.value !== 0 || end.kind !== "number" || end.value > mostRounds) return undefined;
  return { name, values: numbers(end.value, start), body };
}

function plain({ source }: Scope, node: Node): string {
  return textOf(source, node).replace(/\s/g, "");
}

function numbers(count: number, node: Node): Value[] {
  return Array.from({ length: count }, (_, value) => ({ kind: "number", value, node }));
}

/** `list.forEach((item) => …)` over a list that is known, item by item; undefined for all other calls. */
export function eachOf(run: Run, node: Node, path: Path): Path[] | undefined {
  const call = methodCall(path.scope.source, node);
  const [fn] = call?.method === "forEach" ? argumentsOf(node).given : [];
  if (!call || !fn || !functionTypes.has(fn.type) || isWornOut(path.scope)) return undefined;
  if (mentions(path.scope.source, run.carriers, call.object)) return undefined;
  const [name] = parametersOf(fn);
  const items = itemsOf(path.scope, call.object);
  if (!items || !name || name.type === "rest_pattern") return undefined;
  return items.reduce<Path[]>((paths, value) => paths.flatMap((at) => round(run, fn, name, value, at)), [path]);
}

/** What the function returns is of no use; only what it does counts. */
function round(run: Run, fn: Node, name: Node, value: Value, path: Path): Path[] {
  const ends = unsettledEnds(inRound(path.scope, name, value), fn, {
    callback: run.callback,
    carriers: run.carriers,
    target: run.target,
  });
  return ends.flatMap((end): Path[] => {
    const passed = [...path.passed, ...end.passed];
    const at: Path = { ...path, passed, scope: { ...path.scope, bound: end.scope.bound }, ...later(end) };
    if (end.end.kind === "result" || end.end.kind === "ended") return [at];
    run.ends.push({ ...at, end: end.end });
    return [];
  });
}

function later(end: Path): Pick<Path, "later"> {
  return end.later ? { later: end.later } : {};
}

/** Whether a function is handed to `forEach`, so that it runs where it stands. */
export function runsInPlace(fn: Node): boolean {
  const list = fn.parent?.type === "arguments" ? fn.parent : undefined;
  const callee = list?.parent?.childForFieldName("function");
  return callee?.childForFieldName("property")?.text === "forEach";
}
