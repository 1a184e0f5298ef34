import type { Node } from "web-tree-sitter";
import { bare, outermost } from "../../../../syntax/javascript/calls.ts";
import { functionAround, functionTypes } from "../../../../syntax/javascript/functions.ts";
import { memberRead } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { encloses, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { type Entry, literalOf } from "../../../../syntax/value.ts";
import { operatorOf } from "../unwrapped.ts";
import { called } from "./callEffects.ts";
import { type Carriers, isHandedOn, mentions } from "./carriers.ts";
import { outcomeOf } from "./conditions.ts";
import { runsInPlace } from "./loops.ts";
import { type Bound, declarationOf, type Scope, valueIn } from "./scope.ts";
import type { Passed } from "./tests.ts";
import { updated } from "./updates.ts";

/** How far one way through a function has come. */
export interface Path {
  readonly passed: Passed;
  readonly scope: Scope;
  /** A `break` is on its way out of a loop or a switch. */
  readonly isLeaving?: boolean;
  /** A `continue` is on its way to the next round of a loop. */
  readonly isSkipping?: boolean;
  /** How what was put off ends: that counts where nothing answers before. */
  readonly later?: readonly End[];
}

/** How one way ends. */
export type End = Path & {
  /** The call that leads into another file, where the end lies in one. */
  readonly from?: Node;
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
  /** Names that lead to it from outside of the function. */
  readonly carriers?: Carriers;
  /** An expression: the ways to it are told, and go on. */
  readonly target?: Node | undefined;
}

/** One run through a function: what is looked for, and the ends that are found on the way. */
export interface Run extends Told {
  readonly fn: Node;
  /** The names that may lead to the callback. */
  readonly carriers: Carriers;
  readonly ends: End[];
  /** Follows an inner function from where it is handed to a call. */
  readonly follow: (fn: Node, path: Path) => readonly Path[];
}

const updating = new Set(["augmented_assignment_expression", "update_expression"]);
const carrying = new Set(["identifier", "shorthand_property_identifier"]);

/** Evaluates an expression for what it does; gives the paths that go on behind it. */
export function perform(run: Run, expression: Node, path: Path): Path[] {
  const sequence = sequenceIn(expression);
  if (sequence) return inOrder(run, partsOf(sequence), path);
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
  if (updating.has(node.type)) return updated(run, node, path);
  if (node.type === "call_expression") return called(run, node, path);
  if (!mayMatter(run, node, path)) return [path];
  if (carrying.has(node.type) && isHandedOn(node)) return lost(run, path, node, "another function decides");
  return inOrder(run, partsOf(node), path);
}

/** `(log(origin), callback(null, true))`: all parts are evaluated, also those whose values nobody takes. */
function sequenceIn(expression: Node): Node | undefined {
  let at: Node | null = expression;
  while (at?.type === "parenthesized_expression") at = at.firstNamedChild;
  return at?.type === "sequence_expression" ? at : undefined;
}

/** Evaluates expressions one behind the other. */
export function inOrder(run: Run, expressions: readonly Node[], path: Path): Path[] {
  return expressions.reduce<Path[]>((paths, each) => paths.flatMap((at) => perform(run, each, at)), [path]);
}

/** Gives a way up: it goes on nowhere. */
export function lost(run: Run, path: Path, node: Node, why: string): Path[] {
  run.ends.push({ ...path, end: { kind: "lost", node, why } });
  return [];
}

/** Whether something of interest may happen inside of an expression. */
export function mayMatter({ carriers, target }: Run, node: Node, { scope }: Path): boolean {
  if (target && encloses(node, target)) return true;
  if (mentions(scope.source, carriers, node)) return true;
  return node.type === "await_expression" || node.type === "sequence_expression" || node.type === "unary_expression";
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
  const { type } = bare(node);
  return type === "assignment_expression" || updating.has(type);
}

/** An inner function that uses the callback, or holds what is asked for, runs who knows when. */
function captured(run: Run, fn: Node, path: Path): Path[] {
  const isUsed = mentions(path.scope.source, run.carriers, fn) || (run.target && encloses(fn, run.target));
  if (!isUsed || (run.callback && isNamed(fn))) return [changed(path, fn)];
  const isHandedOver = fn.parent?.type === "arguments" && !run.callback;
  if (isHandedOver) return [...run.follow(fn, changed(path, fn))];
  return lost(run, path, fn, "an inner function decides");
}

/** `const allow = () => …`: it runs where it is called by that name. */
function isNamed(fn: Node): boolean {
  const place = outermost(fn).parent;
  return place?.type === "variable_declarator" && place.childForFieldName("name")?.type === "identifier";
}

function assigned(run: Run, target: Node | undefined, value: Node | undefined, path: Path): Path[] {
  if (!target || !value) return [path];
  const root = chainRoot(target);
  const kept = root && target.type === "identifier" ? declarationOf(path.scope, root) : undefined;
  const isName = carrying.has(bare(value).type) && mentions(path.scope.source, run.carriers, bare(value));
  if (isName && !(kept && encloses(run.fn, kept))) return lost(run, path, value, "another function decides");
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

/** The kinds of expressions that give a name, or what it holds, another value. */
export const changing = ["assignment_expression", "augmented_assignment_expression", "update_expression"];

/** An object with one property more: `options.origin = true`. */
function filled(scope: Scope, name: Node, target: Node, value: Node): Bound {
  const member = memberRead(scope.source, target);
  const record = member?.object.id === name.id ? valueIn(scope, name) : undefined;
  // A property more makes no other thing of an error.
  if (record && literalOf(record).type === "new_expression") return { kind: "value", value: record };
  if (!member || record?.kind !== "record") return { kind: "unknown" };
  const added: Entry = { key: member.key, keyNode: target, value: valueIn(scope, value) };
  return { kind: "value", value: { ...record, entries: [...record.entries, added] } };
}

/** The name in `name.a.b`. */
export function chainRoot(target: Node): Node | undefined {
  let at: Node | null = target;
  while (at && at.type !== "identifier") at = at.childForFieldName("object");
  return at ?? undefined;
}

/** A path behind code that is not followed. */
export function changed(path: Path, node: Node): Path {
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
