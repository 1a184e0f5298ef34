import type { Node } from "web-tree-sitter";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { literalOf } from "../../../../syntax/value.ts";
import { argumentAs } from "./calls.ts";
import { mentions } from "./carriers.ts";
import { changedIn, type End, lost, type Path, type Run } from "./effects.ts";
import { isAsync } from "./functions.ts";
import { type Bound, type Code, canFollow, codeOf, type Scope, valueIn, withArguments } from "./scope.ts";
import { unsettledEnds } from "./statements.ts";

/** How the ways through a function that is entered end: those that answer, and those behind which the caller goes on. */
export interface Entered {
  readonly answered: readonly End[];
  readonly back: readonly End[];
}

/** Whether a name stands for the callback itself, by whatever name. */
export function isCallback({ callback, carriers }: Run, scope: Scope, name: Node): boolean {
  if (!callback || name.type !== "identifier" || !carriers.has(textOf(scope.source, name))) return false;
  return literalOf(valueIn(scope, name)).id === callback.id;
}

/**
 * Follows a function that may call the callback: an inner one, which sees it, or a helper that is handed it. Undefined where
 * that is not possible.
 */
export function entered(
  run: Run,
  call: Node,
  code: Code,
  given: readonly Bound[],
  path: Path,
  handed?: Node,
): Entered | undefined {
  if (!canFollow(path.scope, code)) return undefined;
  const scope = withArguments(code, given, path.scope);
  const told = handed ? { callback: handed } : { callback: run.callback, carriers: run.carriers };
  const isHere = code.source === path.scope.source;
  const ends = unsettledEnds(scope, code.fn, told).map((end): End => {
    const passed = isHere ? end.passed : end.passed.map((test) => ({ ...test, node: call }));
    return { ...end, passed: [...path.passed, ...passed], ...(!isHere && { from: call }) };
  });
  const isAnswer = ({ end }: End) => end.kind === "called" || end.kind === "lost";
  return { answered: ends.filter(isAnswer), back: ends.filter((end) => !isAnswer(end)) };
}

/** A call of a function that may call the callback, where it stands. */
export function enter(run: Run, call: Node, code: Code, given: readonly Bound[], path: Path, handed?: Node): Path[] {
  const inner = entered(run, call, code, given, path, handed);
  const waits = isAsync(code.fn);
  if (!inner || (waits && path.later)) return lost(run, path, call, "another function decides");
  if (waits) return [deferred(path, [...inner.answered, ...inner.back], code.fn)];
  run.ends.push(...inner.answered);
  return inner.back.flatMap(({ passed, end, later }): Path[] => {
    const back: Path = { ...path, passed, ...(later && { later }) };
    if (end.kind !== "threw") return [behind(back, code.fn)];
    run.ends.push({ ...back, end });
    return [];
  });
}

/** A path on which something answers later, unless what stands behind it does so first. */
export function deferred(path: Path, later: readonly End[], node: Node): Path {
  return { ...behind(path, node), later: later.flatMap((end) => end.later ?? [end]) };
}

function behind(path: Path, node: Node): Path {
  return { ...path, scope: { ...path.scope, bound: changedIn(path.scope, node) } };
}

/** A helper that is handed the callback under one of its own names: `finish(allowed, callback)`. */
export function helped(run: Run, call: Node, callee: Node, given: readonly Node[], path: Path): Path[] | undefined {
  const { scope } = path;
  const code = codeOf(scope, callee);
  const place = given.findIndex((argument) => isCallback(run, scope, argument));
  const name = code && parametersOf(code.fn)[place];
  if (!code || name?.type !== "identifier") return undefined;
  const others = given.filter((_, index) => index !== place);
  if (others.some((argument) => mentions(scope.source, run.carriers, argument))) return undefined;
  const bound = given.map(
    (argument, index): Bound =>
      index === place ? { kind: "value", value: { kind: "function", node: name } } : argumentAs(scope, argument),
  );
  return enter(run, call, code, bound, path, name);
}
