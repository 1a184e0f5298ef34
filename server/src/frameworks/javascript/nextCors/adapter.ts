import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { usesOf } from "../../../syntax/javascript/imports.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { optionsAt } from "../cors/calls.ts";
import { finderOf, type Handed, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";

/** `await NextCors(request, response, options)` of the package `nextjs-cors` (2.2). */
function calls(source: Source): Handed[] {
  return usesOf(source, "nextjs-cors", ({ name }) => name === "*" || name === "default").flatMap((callee) => {
    const call = callOf(callee);
    if (!call || argumentsOf(call).given.length < 2) return [];
    return [{ node: call, named: callee, alternatives: optionsAt(source, call, 2) }];
  });
}

export const nextCors: Adapter = {
  id: "nextjs-cors",
  family: "javascript",
  words: /["'`]nextjs-cors["'`]/,
  wordsAreModules: true,
  read: (source) => policiesHanded(source, calls(source), { framework: "nextjs-cors", label: "`nextjs-cors`" }),
  writers: corsWriters(finderOf(calls)),
};
