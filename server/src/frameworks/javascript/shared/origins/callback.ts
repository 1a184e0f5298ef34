import type { Node } from "web-tree-sitter";
import { hits } from "../../../../syntax/hits.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { relocated } from "../../../../syntax/javascript/modules/relocated.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, unknown, type Value } from "../../../../syntax/value.ts";
import { answersOf } from "./answers.ts";
import type { End } from "./effects.ts";
import { decisionsOf, isAsync } from "./functions.ts";
import { type Bound, type Code, codeIn, needsHolder, type Scope, scopeOf, withArguments } from "./scope.ts";
import { runFunction } from "./statements.ts";
import { theOrigin } from "./subject.ts";
import type { Way } from "./way.ts";

/** `Error(…)` without `new`, and what `http-errors` makes. */
const errors = /^(?:\w*Error|createHttpError)\(|^Object\.assign\(new \w*Error\(/;

/**
 * What a framework calls a function with, in order: the request's Origin header, something that it can be read from (a
 * request, a context), a callback that takes an error and the answer, or something else.
 */
export type Parameter = "origin" | "request" | "callback" | "other";

/** All ways through a function that a framework calls, with what it answers on each. */
export interface Decision {
  readonly ways: readonly Way[];
  /** It gives a promise. */
  readonly isAsync: boolean;
  /** Written in this file, so that its parts can be shown. */
  readonly isHere: boolean;
}

/**
 * Reads a function that decides about origins, as a framework calls it. Where one of the parameters is a callback, the
 * answers are what that is called with, else what is returned (or what a returned promise comes to). Ways that never answer
 * are `refused`. Undefined when the value is no function that can be read, or when it is just being typed.
 */
export function decisionOf(source: Source, value: Value, takes: readonly Parameter[]): Decision | undefined {
  const outer = scopeOf(source);
  const code = codeIn(outer, value);
  if (!code || code.fn.hasError || (needsHolder(code) && !value.isBound)) return undefined;
  const { fn } = code;
  const given = takes.map((parameter, index) => boundFor(parameter, parametersOf(fn)[index]));
  const place = takes.indexOf("callback");
  const isHere = code.source === source;
  // It may call back by another name.
  if (place >= 0 && hits(code.source, /\barguments\b/g, fn).some(({ type }) => type === "identifier")) return undefined;
  if (place >= parametersOf(fn).length && !parametersOf(fn).some(({ type }) => type === "rest_pattern")) {
    return { ways: [{ passed: [], answer: { kind: "refused" } }], isAsync: isAsync(fn), isHere }; // it never calls back
  }
  const callback = place < 0 ? undefined : parametersOf(fn)[place];
  if (place >= 0 && callback?.type !== "identifier") return undefined;
  const ways = callback ? calledWays(code, given, callback, outer) : decisionsOf(code, given, outer);
  return { ways: isHere ? ways : ways.map((way) => shownAt(value.node, way, source)), isAsync: isAsync(fn), isHere };
}

function boundFor(parameter: Parameter, name: Node | undefined): Bound {
  if (parameter === "origin") return { kind: "subject", subject: theOrigin };
  return parameter === "callback" && name
    ? { kind: "value", value: { kind: "function", node: name } }
    : { kind: "unknown" };
}

function calledWays(code: Code, given: readonly Bound[], callback: Node, outer: Scope): Way[] {
  const scope = withArguments(code, given, outer);
  return runFunction(scope, code.fn, { callback }).flatMap((end) => answeredBy(end));
}

function answeredBy({ passed, scope, end, from }: End): Way[] {
  switch (end.kind) {
    case "called":
      return callAnswers(scope, end.call, end.given)
        .map((way) => (from ? at(from, way) : way))
        .map((way) => ({ ...way, passed: [...passed, ...way.passed] }));
    case "lost":
      return [{ passed, answer: { kind: "value", value: unknown(end.node, end.why), scope } }];
    default:
      return [{ passed, answer: { kind: "refused" } }];
  }
}

/** `callback(error, result)` */
function callAnswers(scope: Scope, call: Node, [error, result]: readonly Node[]): Way[] {
  const nothing: Way = { passed: [], answer: { kind: "value", value: { kind: "undefined", node: call }, scope } };
  if (!error) return [nothing];
  return answersOf(scope, error).flatMap((way): Way[] => {
    const isError = way.answer.kind === "value" ? failing(way.answer.scope.source, way.answer.value) : true;
    if (isError) return [{ passed: way.passed, answer: { kind: "refused" } }];
    if (isError === undefined) {
      return [{ ...way, answer: { kind: "value", value: unknown(call, "it may be called with an error"), scope } }];
    }
    const results = result ? answersOf(scope, result) : [nothing];
    return results.map((next) => ({ ...next, passed: [...way.passed, ...next.passed] }));
  });
}

function failing(source: Source, value: Value): boolean | undefined {
  const { type } = literalOf(value);
  if (type === "new_expression") return true;
  return type === "call_expression" && errors.test(textOf(source, literalOf(value))) ? true : isTruthy(value);
}

/** A way through a function of another file: all that can be shown of its answer is what stands for the function here. */
function shownAt(node: Node, way: Way, here: Source): Way {
  const { passed, answer } = at(node, way);
  if (answer.kind !== "value" || answer.scope.source === here) return { passed, answer };
  return { passed, answer: { ...answer, value: relocated(answer.value, node, answer.scope.source) } };
}

function at(node: Node, way: Way): Way {
  const passed = way.passed.map((test) => ({ ...test, node }));
  if (way.answer.kind === "origin") return { passed, answer: { kind: "origin", node } };
  return { passed, answer: way.answer };
}
