import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { functionAround, functionTypes } from "../../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { settledAnswers } from "./answers.ts";
import { mentions } from "./carriers.ts";
import { changing, type End, lost, type Path, perform, type Run } from "./effects.ts";
import { deferred, entered, isCallback } from "./entered.ts";
import { type Bound, codeOf, type Scope } from "./scope.ts";
import { theOrigin } from "./subject.ts";
import { undecided } from "./tests.ts";
import type { Answer } from "./way.ts";

/** Functions that call what they are handed a moment later, and the place behind which they hand arguments on. */
const timers: ReadonlyMap<string, number> = new Map([
  ["process.nextTick", 1],
  ["setImmediate", 1],
  ["queueMicrotask", 1],
  ["setTimeout", 2],
]);
const links = new Set(["then", "catch", "finally"]);
const elsewhere = "an inner function decides";

/** `process.nextTick(() => callback(…))` and `setImmediate(callback, null, true)`; undefined for all other calls. */
export function timed(run: Run, call: Node, callee: Node, path: Path): Path[] | undefined {
  const rest = timers.get(textOf(path.scope.source, callee));
  const { given, hasSpread } = argumentsOf(call);
  const [fn] = given;
  if (rest === undefined || !fn || hasSpread) return undefined;
  const ends = handled(run, fn, given.slice(rest), path);
  return ends && !path.later ? [deferred(path, ends, fn)] : lost(run, path, call, elsewhere);
}

/** How a function ends that is called later with these arguments: the callback itself, or one that may call it. */
function handled(run: Run, fn: Node, given: readonly Node[], path: Path): readonly End[] | undefined {
  if (isCallback(run, path.scope, fn)) return [{ ...path, end: { kind: "called", call: fn, given } }];
  if (given.length > 0) return undefined;
  return handler(run, fn, [], path);
}

function handler(run: Run, fn: Node, given: readonly Bound[], path: Path): readonly End[] | undefined {
  const code = codeOf(path.scope, bare(fn));
  if (!code || code.source !== path.scope.source || changesLater(run, path, fn)) return undefined;
  const inner = entered(run, fn, code, given, path);
  return inner && [...inner.answered, ...inner.back];
}

/** Whether a name that a function uses is given another value behind the place where it is handed over. */
function changesLater(run: Run, { scope: { source } }: Path, fn: Node): boolean {
  const around = functionAround(fn) ?? run.fn;
  return around.descendantsOfType(changing).some((change) => {
    const target = change?.childForFieldName("left") ?? change?.childForFieldName("argument");
    if (!change || !target || change.startIndex < fn.endIndex) return false;
    return mentions(source, new Set([textOf(source, target).replace(/\W.*$/s, "")]), fn);
  });
}

/** `isAllowed(origin).then((allowed) => callback(null, allowed)).catch(callback)`; undefined for all other calls. */
export function chained(run: Run, outer: Node, path: Path): Path[] | undefined {
  const { source } = path.scope;
  const calls: Node[] = [];
  let base = outer;
  for (let link = methodCall(source, base); link && links.has(link.method); link = methodCall(source, base)) {
    calls.unshift(base);
    base = link.object;
  }
  if (calls.length === 0) return undefined;
  const [at, ...others] = perform(run, base, path);
  if (!at || others.length > 0 || at.later) return lost(run, path, outer, elsewhere);
  const start: Settled = {
    kept: keptOf(at, at.scope, base),
    broken: [
      { ...at, passed: [...at.passed, ...(undecided(base, "it depends on whether something fails").yes[0] ?? [])] },
    ],
    ends: [],
  };
  const settled = calls.reduce<Settled | undefined>((before, call) => before && linked(run, call, before), start);
  return settled ? [deferred(at, settled.ends, outer)] : lost(run, path, outer, elsewhere);
}

interface Kept {
  readonly path: Path;
  readonly value: Bound;
}

/** The ways on which the promise of an expression is kept, with what it comes to. */
function keptOf(path: Path, scope: Scope, node: Node): Kept[] {
  return settledAnswers(scope, node).map(({ passed, answer }) => ({
    path: { ...path, passed: [...path.passed, ...passed] },
    value: boundAs(answer),
  }));
}

function boundAs(answer: Answer): Bound {
  if (answer.kind === "origin") return { kind: "subject", subject: theOrigin };
  return answer.kind === "value" ? { kind: "value", value: answer.value } : { kind: "unknown" };
}

/** What a promise has come to: ways on which it has a value, ways on which it has failed, and those that answered. */
interface Settled {
  readonly kept: readonly Kept[];
  readonly broken: readonly Path[];
  readonly ends: readonly End[];
}

function linked(run: Run, call: Node, before: Settled): Settled | undefined {
  const { given } = argumentsOf(call);
  const method = call.childForFieldName("function")?.childForFieldName("property")?.text;
  if (method === "finally") return given.some((fn) => mentionsAny(run, fn, before)) ? undefined : before;
  const [onKept, onBroken] = method === "then" ? given : [undefined, given[0]];
  const next = { kept: [...before.kept], broken: [...before.broken], ends: [...before.ends] };
  if (onKept) {
    next.kept = [];
    for (const { path, value } of before.kept) if (!handOver(run, onKept, value, path, next)) return undefined;
  }
  if (!onBroken) return next;
  next.broken = next.broken.slice(before.broken.length);
  for (const path of before.broken) {
    // Its argument is an error: the callback fails with it.
    if (isCallback(run, path.scope, onBroken)) next.ends.push({ ...path, end: { kind: "threw" } });
    else if (!handOver(run, onBroken, anError(onBroken), path, next)) return undefined;
  }
  return next;
}

function mentionsAny({ carriers }: Run, fn: Node, { kept, broken }: Settled): boolean {
  const source = (kept[0]?.path ?? broken[0])?.scope.source;
  return source !== undefined && mentions(source, carriers, fn);
}

function anError(node: Node): Bound {
  return { kind: "value", value: { kind: "record", entries: [], node } };
}

interface Growing {
  readonly kept: Kept[];
  readonly broken: Path[];
  readonly ends: End[];
}

/** Calls a handler with what a promise came to; false where that cannot be followed. */
function handOver(run: Run, fn: Node, value: Bound, path: Path, next: Growing): boolean {
  if (!functionTypes.has(bare(fn).type) && !mentions(path.scope.source, run.carriers, fn)) {
    next.kept.push({ path, value: { kind: "unknown" } });
    return true;
  }
  const ends = handler(run, fn, [value], path);
  if (!ends) return false;
  for (const end of ends) {
    const after: Path = { ...path, passed: end.passed };
    if (end.end.kind === "result") next.kept.push(...keptOf(after, end.scope, end.end.node));
    else if (end.end.kind === "ended") next.kept.push({ path: after, value: { kind: "unknown" } });
    else if (end.end.kind === "threw") next.broken.push(after);
    else next.ends.push(end);
  }
  return true;
}
