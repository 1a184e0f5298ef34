import type { Node } from "web-tree-sitter";
import { anyByReflection, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { bare } from "../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import { operatorOf, unwrapped } from "../unwrapped.ts";
import { type Callback, type CallbackCall, callbackOf, usesWithin } from "./callback.ts";
import { type Allowed, allowedBy } from "./origins.ts";

const tested: OriginSet = { kind: "unknown", why: "the callback decides from request to request" };

/**
 * What an origin callback, `(origin, callback) => …`, lets in: known when all ways through it come to the same. One that
 * tests the origin is unknown.
 */
export function allowedByCallback(source: Source, fn: Value): Allowed {
  const callback = callbackOf(source, fn);
  if (!callback) return { set: tested, culprit: undefined };
  const answers = callback.calls.map((call) => ({ call, allowed: answer(source, fn, callback, call) }));
  const last = answers.at(-1);
  if (!last || !callback.isAlwaysCalled) return { set: tested, culprit: undefined };
  const opens = answers.filter(({ allowed }) => allowed.set.kind === "everyone");
  if (opens.length === answers.length) {
    const reflects = opens.findLast(
      ({ allowed }) => allowed.set.kind === "everyone" && allowed.set.how === "reflection",
    );
    const open = reflects ?? last;
    return { set: open.allowed.set, culprit: open.allowed.culprit ?? open.call.result };
  }
  return answers.length === 1 ? last.allowed : { set: tested, culprit: undefined };
}

function answer(source: Source, fn: Value, callback: Callback, { fails, result }: CallbackCall): Allowed {
  if (fails === undefined) return { set: tested, culprit: undefined };
  if (fails || !result) return { set: nobody, culprit: undefined };
  const { subject } = callback;
  if (subject && isSubject(source, fn, subject, result)) return { set: anyByReflection, culprit: result };
  const allowed = allowedBy(source, javascriptValue(source, result));
  return { set: allowed.set, culprit: allowed.culprit ?? result };
}

/** Whether the origin is handed over as it came in: `origin`, `origin || "*"`, `!!origin`. */
function isSubject(source: Source, fn: Value, subject: Node, result: Node): boolean {
  const name = unwrapped(source, negatedTwice(result) ?? result);
  if (name.type !== "identifier" || textOf(source, name) !== textOf(source, subject)) return false;
  const body = literalOf(fn).childForFieldName("body");
  return body !== null && usesWithin(source, subject, body).every((use) => !javascriptNames.classify(use));
}

/** What `!!x` asks for. */
function negatedTwice(result: Node): Node | undefined {
  const negated = (node: Node | null | undefined) =>
    node && operatorOf(bare(node)) === "!" ? bare(node).childForFieldName("argument") : undefined;
  return negated(negated(result)) ?? undefined;
}
