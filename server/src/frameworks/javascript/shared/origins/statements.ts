import type { Node } from "web-tree-sitter";
import { hits } from "../../../../syntax/hits.ts";
import { encloses, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { type Carriers, carriersOf, mentions, noCarriers } from "./carriers.ts";
import { outcomeOf } from "./conditions.ts";
import { changedIn, type End, isChangedInside, type Path, perform, type Run, type Told, withBound } from "./effects.ts";
import { inRound, loopOf } from "./loops.ts";
import { roundsOf } from "./rounds.ts";
import type { Bound, Scope } from "./scope.ts";
import { runSwitch } from "./switches.ts";
import { type Passed, undecided } from "./tests.ts";
import { assertedBy, isThrow } from "./throwing.ts";

/** More ways through a function are not told apart. */
const mostPaths = 48;

/** What does nothing where it stands: functions and classes do when they are used, types never. */
const inert = new Set([
  "function_declaration",
  "generator_function_declaration",
  "function_signature",
  "class_declaration",
  "abstract_class_declaration",
  "enum_declaration",
  "interface_declaration",
  "type_alias_declaration",
  "ambient_declaration",
  "empty_statement",
]);

/** Follows all ways through a function and tells how each ends; `told` says what else is of interest. */
export function runFunction(scope: Scope, fn: Node, told: Told): End[] {
  return unsettledEnds(scope, fn, told).flatMap(settled);
}

/** What was put off counts where nothing has answered before. */
function settled(end: End): readonly End[] {
  const isAnswered = end.end.kind === "called" || end.end.kind === "lost";
  return isAnswered || !end.later?.length ? [end] : end.later;
}

/** The same, with what is put off still to come. */
export function unsettledEnds(scope: Scope, fn: Node, told: Told): End[] {
  const body = fn.childForFieldName("body");
  const carriers = told.callback ? carriersOf(scope.source, fn, knownCarriers(scope, told)) : noCarriers;
  const run: Run = { ...told, fn, carriers, ends: [], follow: (inner, path) => followInner(run, inner, path) };
  const start: Path = { passed: [], scope };
  if (!body) return [{ ...start, end: { kind: "lost", node: fn, why: "it is not finished" } }];
  if (body.type !== "statement_block") {
    for (const path of perform(run, body, start)) finish(run, path, body);
  } else {
    for (const { isLeaving, isSkipping, ...path } of runAll(run, partsOf(body), [start])) {
      run.ends.push({ ...path, end: { kind: "ended" } });
    }
  }
  return run.ends.length <= mostPaths * 2
    ? run.ends
    : [{ ...start, end: { kind: "lost", node: fn, why: "there are too many ways through the code" } }];
}

function knownCarriers({ source }: Scope, { callback, carriers = noCarriers }: Told): Carriers {
  return callback ? new Set([...carriers, textOf(source, callback)]) : carriers;
}

/** What an inner function leaves is only itself. */
function followInner(run: Run, fn: Node, path: Path): readonly Path[] {
  const body = fn.childForFieldName("body");
  if (!body) return [path];
  if (body.type === "statement_block") runAll(run, partsOf(body), [path]);
  else perform(run, body, path);
  return [path];
}

/** Runs statements one behind the other; gives the paths that come out at the end. */
function runAll(run: Run, statements: readonly Node[], paths: readonly Path[]): readonly Path[] {
  let at = paths;
  for (const statement of statements) {
    at = at.flatMap((path) => [...runOne(run, statement, path)]);
    if (at.length > mostPaths) return tooMany(run, at, statement);
  }
  return at;
}

function tooMany(run: Run, [first]: readonly Path[], node: Node): readonly Path[] {
  const why = "there are too many ways through the code";
  if (first) run.ends.push({ passed: [], scope: first.scope, end: { kind: "lost", node, why } });
  return [];
}

function runOne(run: Run, statement: Node, path: Path): readonly Path[] {
  if (path.isLeaving || path.isSkipping) return [path];
  switch (statement.type) {
    case "statement_block":
    case "else_clause":
    case "finally_clause":
      return runAll(run, partsOf(statement), [path]);
    case "if_statement":
      return runIf(run, statement, path);
    case "expression_statement":
      return runExpression(run, statement, path);
    case "lexical_declaration":
    case "variable_declaration":
      return declare(run, statement, path);
    case "return_statement":
      return leave(run, statement, path);
    case "throw_statement":
      return thrown(run, [path]);
    case "try_statement":
      return runTry(run, statement, path);
    case "switch_statement":
      return runSwitch(statement, path, (parts, paths) => runAll(run, parts, paths)) ?? unclear(run, statement, path);
    case "for_in_statement":
    case "for_statement":
    case "while_statement":
    case "do_statement":
      return runLoop(run, statement, path);
    case "break_statement":
    case "continue_statement":
      if (partsOf(statement).length > 0) return unclear(run, statement, path); // it names a loop further out
      return [statement.type === "break_statement" ? { ...path, isLeaving: true } : { ...path, isSkipping: true }];
    default:
      return inert.has(statement.type) ? [path] : unclear(run, statement, path);
  }
}

function runExpression(run: Run, statement: Node, path: Path): readonly Path[] {
  const { source } = path.scope;
  const performed = partsOf(statement).reduce<readonly Path[]>(
    (paths, part) => paths.flatMap((each) => perform(run, part, each)),
    [path],
  );
  if (isThrow(source, statement)) return thrown(run, performed);
  const condition = assertedBy(source, statement);
  if (!condition) return performed;
  return performed.flatMap((at) => {
    const { yes, no } = outcomeOf(at.scope, condition);
    thrown(run, through(at, no));
    return through(at, yes);
  });
}

function thrown(run: Run, paths: readonly Path[]): readonly Path[] {
  run.ends.push(...paths.map((path) => ({ ...path, end: { kind: "threw" as const } })));
  return [];
}

/** The words themselves and a call of `next`, not a text or a comment that speaks of them. */
const leaving: ReadonlySet<string> = new Set(["return", "throw", "identifier"]);

/** What is not followed may do anything with what it names. */
function unclear(run: Run, statement: Node, path: Path): readonly Path[] {
  const mayLeave = hits(path.scope.source, /\b(?:return|throw|next)\b/g, statement).some(({ type }) =>
    leaving.has(type),
  );
  const why = "the code decides from request to request";
  const isInside = run.target !== undefined && encloses(statement, run.target);
  if (isInside || mayLeave || mentions(path.scope.source, run.carriers, statement)) {
    run.ends.push({ ...path, end: { kind: "lost", node: statement, why } });
  }
  const scope = { ...path.scope, bound: changedIn(path.scope, statement) };
  return [
    { ...path, scope, passed: mayLeave ? [...path.passed, ...(undecided(statement).yes[0] ?? [])] : path.passed },
  ];
}

function runIf(run: Run, statement: Node, path: Path): readonly Path[] {
  const condition = statement.childForFieldName("condition");
  const then = statement.childForFieldName("consequence");
  const otherwise = statement.childForFieldName("alternative");
  if (!condition || !then) return unclear(run, statement, path);
  return perform(run, condition, path).flatMap((at) => {
    const { yes, no } = outcomeOf(at.scope, condition);
    const ends = run.ends.length;
    const taken = branch(run, then, at, yes);
    const left = otherwise ? branch(run, otherwise, at, no) : through(at, no);
    const isPassing = run.ends.length === ends && ![...taken, ...left].some((each) => changes(at, each));
    return isPassing && taken.length + left.length > 1 ? [at] : [...taken, ...left];
  });
}

/** Whether a path has come to something else than the tests that it passed. */
function changes(before: Path, after: Path): boolean {
  return before.scope !== after.scope || before.isLeaving !== after.isLeaving || before.isSkipping !== after.isSkipping;
}

function branch(run: Run, statement: Node, path: Path, ways: readonly Passed[]): readonly Path[] {
  return through(path, ways).flatMap((at) => [...runOne(run, statement, at)]);
}

function through(path: Path, ways: readonly Passed[]): Path[] {
  return ways.map((passed) => ({ ...path, passed: [...path.passed, ...passed] }));
}

function declare(run: Run, statement: Node, path: Path): readonly Path[] {
  return partsOf(statement).reduce<readonly Path[]>(
    (paths, declarator) => {
      const value = declarator.childForFieldName("value");
      const name = declarator.childForFieldName("name");
      if (declarator.type !== "variable_declarator" || !name) return paths;
      return paths.flatMap((at) => {
        const done = value ? perform(run, value, at) : [at];
        if (name.type !== "identifier") return done;
        return done.map((each) => given(run, each, name, value));
      });
    },
    [path],
  );
}

function given(run: Run, path: Path, name: Node, value: Node | null): Path {
  if (isChangedInside(path.scope, run.fn, name)) return withBound(path, name, { kind: "unknown" });
  const bound: Bound = value
    ? { kind: "expression", node: value, scope: path.scope }
    : { kind: "value", value: { kind: "undefined", node: name } };
  return withBound(path, name, bound);
}

function leave(run: Run, statement: Node, path: Path): readonly Path[] {
  const value = partsOf(statement)[0];
  if (!value) {
    run.ends.push({ ...path, end: { kind: "ended" } });
    return [];
  }
  for (const at of perform(run, value, path)) finish(run, at, value);
  return [];
}

function finish(run: Run, path: Path, value: Node): void {
  run.ends.push({ ...path, end: { kind: "result", node: value } });
}

/** What is tried runs to its end, or fails at an unknown place; then what catches it runs. */
function runTry(run: Run, statement: Node, path: Path): readonly Path[] {
  const body = statement.childForFieldName("body");
  const handler = statement.childForFieldName("handler")?.childForFieldName("body");
  const last = statement.childForFieldName("finalizer");
  const before = run.ends.length;
  const tried = body ? [...runOne(run, body, path)] : [path];
  const threw = run.ends.splice(before).filter((end) => {
    if (end.end.kind === "threw" && handler) return true;
    run.ends.push(end);
    return false;
  });
  const mayFail = handler && partsOf(handler).length > 0;
  const caught = mayFail ? [...threw.map(({ passed, scope }): Path => ({ passed, scope })), failed(path, handler)] : [];
  const handled = handler ? caught.flatMap((at) => [...runOne(run, handler, withError(at, statement))]) : [];
  const silent = handler && !mayFail ? [failed(path, handler)] : [];
  const out = [...tried, ...handled, ...silent];
  return last ? runAll(run, [last], out) : out;
}

/** What is caught is an error: something, and true. */
function withError(path: Path, statement: Node): Path {
  const name = statement.childForFieldName("handler")?.childForFieldName("parameter");
  if (name?.type !== "identifier") return path;
  const bound: Bound = { kind: "value", value: { kind: "record", entries: [], node: name } };
  return withBound(path, name, bound);
}

function failed(path: Path, node: Node): Path {
  const unsure = undecided(node, "it depends on whether something fails").yes[0] ?? [];
  return { ...path, passed: [...path.passed, ...unsure] };
}

/** A loop over what is known, round by round. */
function runLoop(run: Run, statement: Node, path: Path): readonly Path[] {
  const loop = loopOf(path.scope, statement);
  if (!loop) return askedLoop(run, statement, path) ?? unclear(run, statement, path);
  let going: readonly Path[] = [path];
  for (const value of loop.values) {
    going = going.flatMap((at) => {
      if (at.isLeaving) return [at];
      const scope = inRound(at.scope, loop.name, value);
      return runOne(run, loop.body, { ...at, scope }).map(({ isSkipping, ...next }) => next);
    });
    if (going.length > mostPaths) return tooMany(run, going, statement);
  }
  return going.map(({ isLeaving, ...at }) => at);
}

function askedLoop(run: Run, statement: Node, path: Path): readonly Path[] | undefined {
  const first = statement.childForFieldName("initializer");
  const isDeclared = first?.type.endsWith("_declaration");
  const [start, ...others] = first && isDeclared ? declare(run, first, path) : [path];
  if (!start || others.length > 0 || (first && !isDeclared && first.type !== "empty_statement")) return undefined;
  return roundsOf(run, statement, start, (body, at) => runOne(run, body, at));
}
