import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { type Imported, usesOf } from "../../../syntax/javascript/imports.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown } from "../../../syntax/value.ts";
import { scopeOf } from "../shared/origins/scope.ts";
import { type Alternative, alternativesOf } from "./alternatives.ts";

/** One call of the `cors` function. */
export interface CorsCall {
  readonly call: Node;
  /** The expression that is called, as written: `cors`, `require("cors")`. */
  readonly callee: Node;
  readonly alternatives: readonly Alternative[];
}

/** The modules that hand out the function of the npm package `cors`, with the exports that are it. */
const modules: Readonly<Record<string, (imported: Imported) => boolean>> = {
  cors: ({ name }) => name === "*" || name === "default",
  "@feathersjs/express": ({ name }) => name === "cors",
};

/** All calls of `cors` in the file, however it is imported and named, in the order of the text. */
export const corsCalls = onceFor((source: Source): readonly CorsCall[] =>
  Object.entries(modules)
    .flatMap(([module, isMeant]) => usesOf(source, module, isMeant))
    .flatMap((callee) => {
      const call = callOf(callee);
      return call ? [corsCall(source, call, callee)] : [];
    })
    .sort((a, b) => a.call.startIndex - b.call.startIndex),
);

/** The call at a node that was a `cors` call when it was read. */
export function corsCall(source: Source, call: Node, callee: Node): CorsCall {
  return { call, callee, alternatives: optionsAt(source, call, 0) };
}

/** The options that a call is given as one of its arguments. */
export function optionsAt(source: Source, call: Node, index: number): readonly Alternative[] {
  const { given, hasSpread } = argumentsOf(call);
  const options = given[index];
  if (options || !hasSpread) return alternativesOf(source, options);
  return [{ passed: [], options: unknown(call, "the options are put together elsewhere"), scope: scopeOf(source) }];
}
