import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import { callsOf } from "../shared/routing/places.ts";
import { refusedWith } from "../shared/routing/refused.ts";
import type { Shape } from "../shared/strangers/said.ts";
import { answerToStrangers } from "../shared/strangers/strangers.ts";

/** `(request, h) => h.continue`: all else that it gives back is an answer. */
const shape: Shape = { request: 0, answer: 1, givesAnswers: true };
/** The extension points that preflights come to, which hapi answers by itself (hapi 17 to 21); all others are those of routes. */
const points = /^on(?:Request|PreResponse)$/;

/** Policies with what preflights are answered where an extension of the server ends requests that do not say who the user is. */
export function behindExtensions(source: Source, policies: readonly Policy[]): Policy[] {
  const status = policies.length > 0 ? refusalIn(source) : undefined;
  if (status === undefined) return [...policies];
  const preflight = refusedWith(status);
  return policies.map((policy) => ({ ...policy, wire: { ...policy.wire, preflight } }));
}

const refusalIn = onceFor((source: Source): number | undefined => {
  for (const { given } of callsOf(source, ["ext"])) {
    const [extension] = extensionOf(source, given);
    const answer = extension && answerToStrangers(source, extension, shape);
    if (answer?.fate === "refused") return answer.status;
  }
  return undefined;
});

/** `server.ext("onRequest", method)`, `server.ext({ type: "onRequest", method })` */
function extensionOf(source: Source, [first, second]: readonly Node[]): Node[] {
  if (!first) return [];
  const value = javascriptValue(source, first);
  if (value.kind === "text") return isMeant(value) && second ? [second] : [];
  const method = entryOf(value, "method");
  return method && isMeant(entryOf(value, "type")) ? [literalOf(method)] : [];
}

function isMeant(type: Value | undefined): boolean {
  return type?.kind === "text" && points.test(type.value);
}
