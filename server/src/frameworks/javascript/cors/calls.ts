import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { type Imported, usesOf } from "../../../syntax/javascript/imports.ts";
import { isTruthy, javascriptValue } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { callbackOf } from "./callback.ts";

/** One call of the `cors` function. */
export interface CorsCall {
  readonly call: Node;
  /** The expression that is called, as written: `cors`, `require("cors")`. */
  readonly callee: Node;
  /** The options that the middleware works with; undefined when none are given and its defaults stand. */
  readonly options: Value | undefined;
}

/** The modules that hand out the function of the npm package `cors`, with the exports that are it. */
const modules: Readonly<Record<string, (imported: Imported) => boolean>> = {
  cors: ({ name }) => name === "*" || name === "default",
  "@feathersjs/express": ({ name }) => name === "cors",
};

/** All calls of `cors` in the file, however it is imported and named, in the order of the text. */
export function corsCalls(source: Source): CorsCall[] {
  return Object.entries(modules)
    .flatMap(([module, isMeant]) => usesOf(source, module, isMeant))
    .flatMap((callee) => {
      const call = callOf(callee);
      return call ? [corsCall(source, call, callee)] : [];
    })
    .sort((a, b) => a.call.startIndex - b.call.startIndex);
}

/** The call at a node that was a `cors` call when it was read. */
export function corsCall(source: Source, call: Node, callee: Node): CorsCall {
  const { given, hasSpread } = argumentsOf(call);
  const first = given[0];
  if (!first)
    return { call, callee, options: hasSpread ? unknown(call, "the options are put together elsewhere") : undefined };
  const value = javascriptValue(source, first);
  return { call, callee, options: value.kind === "function" ? delegated(source, value) : ownOptions(value) };
}

/** `Object.assign({}, defaults, options)` takes nothing from what is no object; the defaults stand. */
function ownOptions(value: Value): Value | undefined {
  return value.kind === "record" || value.kind === "unknown" ? value : undefined;
}

/** What a delegate, `(req, callback) => …`, hands to its callback: known when there is one call of it that is always reached. */
function delegated(source: Source, delegate: Value): Value | undefined {
  const callback = callbackOf(source, delegate);
  const [only, ...others] = callback?.calls ?? [];
  const isOnly = only && others.length === 0 && callback?.isAlwaysCalled;
  if (!isOnly || !only.result || only.fails !== false)
    return unknown(delegate.node, "the options differ from request to request");
  const value = javascriptValue(source, only.result);
  return isTruthy(value) === false ? undefined : ownOptions(value);
}
