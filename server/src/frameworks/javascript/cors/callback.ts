import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { isTruthy, javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, encloses, isTooDeep, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import { effectCall } from "../checks.ts";
import { isAlwaysReached, leavesWithout } from "./paths.ts";

/** A call `callback(error, result)`. */
export interface CallbackCall {
  readonly call: Node;
  /** Whether it hands over an error; undefined when that cannot be known. */
  readonly fails: boolean | undefined;
  readonly result: Node | undefined;
}

/** A function of the form `(subject, callback) => …`, as `cors` calls it. */
export interface Callback {
  /** The name of the first parameter; undefined when it is none, or destructured. */
  readonly subject: Node | undefined;
  readonly calls: readonly CallbackCall[];
  /** Every way through the function calls back. */
  readonly isAlwaysCalled: boolean;
}

/**
 * Reads how a function uses its callback. Undefined when that cannot be followed: the callback is handed on, called from
 * an inner function, something is thrown, a function is called that may throw because of the subject, or it
 * is just being typed.
 */
export function callbackOf(source: Source, value: Value): Callback | undefined {
  const fn = literalOf(value);
  const body = fn.childForFieldName("body");
  const [subject, callback] = parametersOf(fn);
  if (!body || fn.hasError || callback?.type !== "identifier") return undefined;
  const calls: CallbackCall[] = [];
  for (const use of usesWithin(source, callback, body)) {
    const call = use.parent;
    const isCalled = call?.type === "call_expression" && call.childForFieldName("function")?.id === use.id;
    if (!isCalled || isTooDeep(source, call) || functionAround(call)?.id !== fn.id) return undefined;
    calls.push(callbackCall(source, call));
  }
  const nodes = calls.map(({ call }) => call);
  if (subject && isChecked(source, subject, callback, body)) return undefined;
  if (nodes.length === 0 || leavesWithout(fn, body, nodes)) return undefined;
  return {
    subject: subject?.type === "identifier" ? subject : undefined,
    calls,
    isAlwaysCalled: isAlwaysReached(body, nodes),
  };
}

/** Where a parameter is named in the body of its function. */
export function usesWithin(source: Source, parameter: Node, body: Node): Node[] {
  return namesOf(source, textOf(source, parameter), javascriptNames.nameTypes).filter((use) => encloses(body, use));
}

/** Whether the subject is handed to a function for its effect: `assertAllowed(origin)`. */
function isChecked(source: Source, subject: Node, callback: Node, body: Node): boolean {
  return usesWithin(source, subject, body).some((use) => {
    const statement = climb(use, new Set(["expression_statement"]));
    const call = statement && effectCall(source, statement);
    return Boolean(call?.given.some((argument) => argument.id === use.id) && call.callee !== textOf(source, callback));
  });
}

function callbackCall(source: Source, call: Node): CallbackCall {
  const { given, hasSpread } = argumentsOf(call);
  const [error, result] = given;
  const isError = error ? isTruthy(javascriptValue(source, error)) : hasSpread ? undefined : false;
  return { call, fails: isError, result };
}
