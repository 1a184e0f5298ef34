import type { Policy } from "../../../policy/policy.ts";
import { sameSpan } from "../../../policy/span.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { type Caller, calledBy, type Source } from "../../../syntax/source.ts";
import { callsOfOtherFiles } from "./calls.ts";
import { seenFromCall } from "./policies.ts";
import { readers } from "./readers.ts";

/** Wrappers of wrappers; deeper is not looked. */
const deepest = 3;

/** The policies that a file brings about by calling functions of others: those that depend on what it gives them. */
export function readWrappers(source: Source): Policy[] {
  const chain = callersOf(source);
  if (chain.length >= deepest) return [];
  return callsOfOtherFiles(source).flatMap(({ call, source: other, definition }) => {
    if (chain.some((caller) => caller.definition.id === definition.id)) return [];
    const called = calledBy(other, { source, call, definition });
    const own = policiesOf(other);
    return policiesOf(called).flatMap((policy) => {
      const alike = own.filter(({ span }) => sameSpan(span, policy.span));
      return isSaidThere(policy, alike) ? [] : (seenFromCall(called, policy, alike[0]) ?? []);
    });
  });
}

/** What the file itself says whatever it is called with is said there. */
function isSaidThere(policy: Policy, own: readonly Policy[]): boolean {
  const text = JSON.stringify(policy);
  return own.some((other) => JSON.stringify(other) === text);
}

const policiesOf = onceFor((source: Source): Policy[] => {
  const fitting = readers.filter(({ words }) => source.mentions(words));
  return [...fitting.flatMap((reader) => reader.read(source)), ...readWrappers(source)];
});

function callersOf(source: Source): Caller[] {
  return source.caller ? [source.caller, ...callersOf(source.caller.source)] : [];
}
