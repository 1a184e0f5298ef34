import type { Node } from "web-tree-sitter";
import { hits } from "../../../../syntax/hits.ts";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { effectCall } from "../checks.ts";
import { argumentAs } from "./calls.ts";
import { mentions } from "./carriers.ts";
import { chained, timed } from "./deferring.ts";
import { chainRoot, lost, mayMatter, type Path, perform, type Run } from "./effects.ts";
import { enter, helped, isCallback } from "./entered.ts";
import { isAsync } from "./functions.ts";
import { eachOf } from "./loops.ts";
import { canFollow, codeOf, declarationOf, type Scope } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import type { Passed } from "./tests.ts";
import { turnedBy } from "./thrown.ts";

const requests = /^_*(?:req|request|ctx|context|event)$/i;
const checking = /origin|cors|allow|check|valid|verif|assert|guard|ensure|white/i;

/** `list.push(…)` makes something else of what a name stands for. */
function mutated(scope: Scope, call: Node): Scope {
  const callee = call.childForFieldName("function");
  const root = callee?.type === "member_expression" ? chainRoot(callee) : undefined;
  const declaration =
    root && javascriptNames.classify(root)?.does === "change" ? declarationOf(scope, root) : undefined;
  if (!declaration || !scope.bound.has(declaration.id)) return scope;
  return { ...scope, bound: new Map(scope.bound).set(declaration.id, { kind: "unknown" }) };
}

/** A call for what it does: it answers, runs an inner function, turns the request away, or none of that. */
export function called(run: Run, call: Node, path: Path): Path[] {
  const callee = call.childForFieldName("function");
  const { given } = argumentsOf(call);
  const { scope } = path;
  const looped = eachOf(run, call, path);
  if (looped) return looped;
  if (callee && run.carriers.size > 0 && mentions(scope.source, run.carriers, call)) {
    const answered = answering(run, call, bare(callee), path);
    if (answered) return answered;
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
  if (!effect && outer?.type !== "expression_statement") return throws(scope, call);
  // The name of a header comes first where the origin is only set, as in `res.set("…", origin)`.
  if (!effect || effect.given[0]?.type === "string") return false;
  if (effect.given.some((argument) => subjectOf(scope, argument) !== undefined)) return true;
  return checking.test(effect.callee) && effect.given.some((argument) => requests.test(textOf(scope.source, argument)));
}

const applying = new Set(["call", "apply"]);

/** A call that may lead to the callback; undefined where only its parts do. */
function answering(run: Run, call: Node, callee: Node, path: Path): Path[] | undefined {
  const { scope } = path;
  const { given, hasSpread } = argumentsOf(call);
  if (isCallback(run, scope, callee)) return calledBack(run, call, hasSpread ? undefined : given, path);
  const method = methodCall(scope.source, call);
  if (method && applying.has(method.method) && isCallback(run, scope, method.object)) {
    const list = method.method === "apply" && given[1]?.type === "array" ? partsOf(given[1]) : undefined;
    const isPlain = !hasSpread && !list?.some(({ type }) => type === "spread_element");
    const passed = method.method === "call" ? given.slice(1) : list;
    return calledBack(run, call, isPlain ? passed : undefined, path);
  }
  const inTime = timed(run, call, callee, path) ?? chained(run, call, path);
  if (inTime) return inTime;
  const isOwn = functionTypes.has(callee.type) || mentions(scope.source, run.carriers, callee);
  const isHanded = given.some((argument) => isCallback(run, scope, argument));
  if (isOwn && !isHanded) return ownCall(run, call, callee, path);
  if (isHanded) return helped(run, call, callee, given, path) ?? lost(run, path, call, "another function decides");
  return undefined;
}

function calledBack(run: Run, call: Node, given: readonly Node[] | undefined, path: Path): Path[] {
  if (!given) return lost(run, path, call, "what it is called with is put together elsewhere");
  run.ends.push({ ...path, end: { kind: "called", call, given } });
  return [];
}

/** An inner function that may call the callback, by its name or where it stands. */
function ownCall(run: Run, call: Node, callee: Node, path: Path): Path[] {
  const { given, hasSpread } = argumentsOf(call);
  const code = hasSpread ? undefined : codeOf(path.scope, callee);
  const isPlain = code && !given.some((argument) => mentions(path.scope.source, run.carriers, argument));
  if (!isPlain || code.source !== path.scope.source) return lost(run, path, call, "another function decides");
  return enter(
    run,
    call,
    code,
    given.map((argument) => argumentAs(path.scope, argument)),
    path,
  );
}

/** Whether a call that is made for its result is one of a function of the project that looks at the origin and throws. */
function throws(scope: Scope, call: Node): boolean {
  const callee = call.childForFieldName("function");
  const { given } = argumentsOf(call);
  if (callee?.type !== "identifier" || !given.some((argument) => subjectOf(scope, argument))) return false;
  const code = codeOf(scope, callee);
  const isWaitedFor = call.parent?.type === "await_expression";
  if (code && isAsync(code.fn) && !isWaitedFor) return false;
  const throwing = code ? hits(code.source, /\bthrow\b/g, code.fn).filter(({ type }) => type === "throw") : [];
  return code !== undefined && throwing.length > 0 && canFollow(scope, code);
}
