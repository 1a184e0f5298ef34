import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { functionAround, functionTypes } from "../../../../syntax/javascript/functions.ts";
import { memberRead } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { encloses, partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Entry } from "../../../../syntax/value.ts";
import { effectCall } from "../checks.ts";
import { operatorOf } from "../unwrapped.ts";
import { outcomeOf } from "./conditions.ts";
import { eachOf, runsInPlace } from "./loops.ts";
import { type Bound, declarationOf, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import type { Passed } from "./tests.ts";
import { turnedBy } from "./thrown.ts";

/** How far one way through a function has come. */
export interface Path {
  readonly passed: Passed;
  readonly scope: Scope;
  /** A `break` is on its way out of a loop or a switch. */
  readonly isLeaving?: boolean;
  /** A `continue` is on its way to the next round of a loop. */
  readonly isSkipping?: boolean;
}

/** How one way ends. */
export type End = Path & {
  readonly end:
    | { readonly kind: "result"; readonly node: Node }
    /** Without a result. */
    | { readonly kind: "ended" }
    | { readonly kind: "threw" }
    /** The callback is called. */
    | { readonly kind: "called"; readonly call: Node; readonly given: readonly Node[] }
    /** The place that was asked for is reached. */
    | { readonly kind: "reached" }
    /** What happens from here on is not understood. */
    | { readonly kind: "lost"; readonly node: Node; readonly why: string };
};

/** What is of interest besides what is returned. */
export interface Told {
  /** The parameter that is a callback: a way ends where it is called. */
  readonly callback?: Node | undefined;
  /** An expression: the ways to it are told, and go on. */
  readonly target?: Node | undefined;
}

export interface Run extends Told {
  readonly fn: Node;
  readonly ends: End[];
  /** Follows an inner function from where it is handed to a call. */
  readonly follow: (fn: Node, path: Path) => readonly Path[];
}

const requests = /^_*(?:req|request|ctx|context|event)$/i;
const checking = /origin|cors|allow|check|valid|verif|assert|guard|ensure|white/i;

/** Evaluates an expression for what it does; gives the paths that go on behind it. */
export function perform(run: Run, expression: Node, path: Path): Path[] {
  const node = bare(expression);
  if (node.id === run.target?.id) run.ends.push({ ...path, end: { kind: "reached" } });
  if (functionTypes.has(node.type)) return captured(run, node, path);
  const part = (field: string) => node.childForFieldName(field) ?? undefined;
  if (node.type === "ternary_expression")
    return branches(run, part("condition"), part("consequence"), part("alternative"), path);
  const operator = operatorOf(node);
  if (operator === "&&") return branches(run, part("left"), part("right"), undefined, path);
  if (operator === "||" || operator === "??") return branches(run, part("left"), undefined, part("right"), path);
  if (node.type === "assignment_expression") return assigned(run, part("left"), part("right"), path);
  if (node.type === "augmented_assignment_expression") return [changed(path, node)];
  if (node.type === "call_expression") return called(run, node, path);
  if (!mayMatter(run, node, path)) return [path];
  return partsOf(node).reduce<Path[]>((paths, child) => paths.flatMap((at) => perform(run, child, at)), [path]);
}

/** Whether something of interest may happen inside of an expression. */
function mayMatter({ callback, target }: Run, node: Node, { scope }: Path): boolean {
  if (target && encloses(node, target)) return true;
  if (callback && mentions(scope, callback, node)) return true;
  return node.type === "await_expression" || node.type === "sequence_expression" || node.type === "unary_expression";
}

function mentions({ source }: Scope, name: Node, within: Node): boolean {
  const text = textOf(source, name);
  if (within.type === "identifier") return textOf(source, within) === text;
  return within
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .some((node) => node !== null && textOf(source, node) === text);
}

function branches(
  run: Run,
  condition: Node | undefined,
  then: Node | undefined,
  otherwise: Node | undefined,
  path: Path,
): Path[] {
  if (!condition) return [path];
  return perform(run, condition, path).flatMap((at) => {
    const matters = [then, otherwise].some((branch) => branch && (mayMatter(run, branch, at) || hasEffect(branch)));
    if (!matters) return [at];
    const { yes, no } = outcomeOf(at.scope, condition);
    const side = (ways: readonly Passed[], branch: Node | undefined) =>
      ways.flatMap((passed) => {
        const taken = { ...at, passed: [...at.passed, ...passed] };
        return branch ? perform(run, branch, taken) : [taken];
      });
    return [...side(yes, then), ...side(no, otherwise)];
  });
}

function hasEffect(node: Node): boolean {
  return bare(node).type.endsWith("assignment_expression");
}

/** An inner function that uses the callback, or holds what is asked for, runs who knows when. */
function captured(run: Run, fn: Node, path: Path): Path[] {
  const isUsed = (run.callback && mentions(path.scope, run.callback, fn)) || (run.target && encloses(fn, run.target));
  if (!isUsed) return [changed(path, fn)];
  const isHandedOver = fn.parent?.type === "arguments" && !run.callback;
  if (isHandedOver) return [...run.follow(fn, changed(path, fn))];
  run.ends.push({ ...path, end: { kind: "lost", node: fn, why: "an inner function decides" } });
  return [];
}

function assigned(run: Run, target: Node | undefined, value: Node | undefined, path: Path): Path[] {
  if (!target || !value) return [path];
  return perform(run, value, path).map((at) => {
    const place = target.type === "identifier" ? target : chainRoot(target);
    const declaration = place && declarationOf(at.scope, place);
    if (!declaration) return at;
    if (isChangedInside(at.scope, run.fn, place)) return withBound(at, declaration, { kind: "unknown" });
    const bound: Bound =
      place === target ? { kind: "expression", node: value, scope: at.scope } : filled(at.scope, place, target, value);
    return withBound(at, declaration, bound);
  });
}

/** A path on which a name stands for something else. */
export function withBound(path: Path, declaration: Node, bound: Bound): Path {
  return { ...path, scope: { ...path.scope, bound: new Map(path.scope.bound).set(declaration.id, bound) } };
}

/** Whether an inner function gives a name another value: it may run at any time. */
export function isChangedInside({ source }: Scope, fn: Node, name: Node): boolean {
  const text = textOf(source, name);
  const own = runsInPlace(fn) ? runningIn(fn) : fn;
  return fn.descendantsOfType(changing).some((change) => {
    const target = change?.childForFieldName("left") ?? change?.childForFieldName("argument");
    const root = target && chainRoot(target);
    return root && change && textOf(source, root) === text && runningIn(change)?.id !== own?.id;
  });
}

/** The function that a node runs in: those that are handed to `forEach` run where they stand. */
function runningIn(node: Node): Node | undefined {
  const fn = functionAround(node);
  return fn && runsInPlace(fn) ? runningIn(fn) : fn;
}

const changing = ["assignment_expression", "augmented_assignment_expression", "update_expression"];

/** An object with one property more: `options.origin = true`. */
function filled(scope: Scope, name: Node, target: Node, value: Node): Bound {
  const member = memberRead(scope.source, target);
  const record = member?.object.id === name.id ? valueIn(scope, name) : undefined;
  if (!member || record?.kind !== "record") return { kind: "unknown" };
  const added: Entry = { key: member.key, keyNode: target, value: valueIn(scope, value) };
  return { kind: "value", value: { ...record, entries: [...record.entries, added] } };
}

/** The name in `name.a.b`. */
function chainRoot(target: Node): Node | undefined {
  let at: Node | null = target;
  while (at && at.type !== "identifier") at = at.childForFieldName("object");
  return at ?? undefined;
}

function changed(path: Path, node: Node): Path {
  const bound = changedIn(path.scope, node);
  return bound === path.scope.bound ? path : { ...path, scope: { ...path.scope, bound } };
}

/** What names stand for behind code that is not followed: what is assigned in it is unknown. */
export function changedIn(scope: Scope, node: Node): ReadonlyMap<number, Bound> {
  let bound = scope.bound;
  for (const change of node.descendantsOfType(changing)) {
    const target = change?.childForFieldName("left") ?? change?.childForFieldName("argument");
    const name = target && javascriptNames.nameTypes.has(target.type) ? target : undefined;
    const declaration = name && declarationOf(scope, name);
    if (declaration) bound = new Map(bound).set(declaration.id, { kind: "unknown" });
  }
  return bound;
}

/** `list.push(…)` makes something else of what a name stands for. */
function mutated(scope: Scope, call: Node): Scope {
  const callee = call.childForFieldName("function");
  const root = callee?.type === "member_expression" ? chainRoot(callee) : undefined;
  const declaration =
    root && javascriptNames.classify(root)?.does === "change" ? declarationOf(scope, root) : undefined;
  if (!declaration || !scope.bound.has(declaration.id)) return scope;
  return { ...scope, bound: new Map(scope.bound).set(declaration.id, { kind: "unknown" }) };
}

function called(run: Run, call: Node, path: Path): Path[] {
  const callee = call.childForFieldName("function");
  const { given, hasSpread } = argumentsOf(call);
  const { scope } = path;
  const looped = eachOf(run, call, path);
  if (looped) return looped;
  if (
    run.callback &&
    callee?.type === "identifier" &&
    textOf(scope.source, callee) === textOf(scope.source, run.callback)
  ) {
    run.ends.push({
      ...path,
      end: hasSpread
        ? { kind: "lost", node: call, why: "what it is called with is put together elsewhere" }
        : { kind: "called", call, given },
    });
    return [];
  }
  if (
    run.callback &&
    given.some((argument) => argument.type === "identifier" && mentions(scope, run.callback ?? argument, argument))
  ) {
    run.ends.push({ ...path, end: { kind: "lost", node: call, why: "another function decides" } });
    return [];
  }
  const parts = callee ? [callee, ...given] : given;
  const inner = parts.reduce<Path[]>(
    (paths, part) =>
      paths.flatMap((at) => (mayMatter(run, part, at) || functionTypes.has(part.type) ? perform(run, part, at) : [at])),
    [path],
  );
  return inner.flatMap((before) => {
    const at = { ...before, scope: mutated(before.scope, call) };
    if (!mayTurnAway(at.scope, call)) return at.scope === before.scope ? [before] : [at];
    const { away, through } = turnedBy(at.scope, call);
    const having = (passed: Passed): Path => ({ ...at, passed: [...at.passed, ...passed] });
    for (const passed of away) run.ends.push({ ...having(passed), end: { kind: "threw" } });
    return through.map(having);
  });
}

/** A call that is made for what it does with the origin may throw: `assertAllowed(origin)`. */
function mayTurnAway(scope: Scope, call: Node): boolean {
  const outer = call.parent?.type === "await_expression" ? call.parent.parent : call.parent;
  const effect = outer?.type === "expression_statement" ? effectCall(scope.source, outer) : undefined;
  // The name of a header comes first where the origin is only set, as in `res.set("…", origin)`.
  if (!effect || effect.given[0]?.type === "string") return false;
  if (effect.given.some((argument) => subjectOf(scope, argument) !== undefined)) return true;
  return checking.test(effect.callee) && effect.given.some((argument) => requests.test(textOf(scope.source, argument)));
}
