import type { Node } from "web-tree-sitter";
import { onlyPreflight } from "../../../policy/behaviour.ts";
import { noOtherHeaders, type Policy } from "../../../policy/policy.ts";
import { silent } from "../../../policy/wire.ts";
import { nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Server } from "./frameworks.ts";
import { methodsLeft } from "./preflight.ts";
import { methodsAt } from "./reach.ts";
import { makesResponse } from "./responses.ts";
import { isWholeApplication } from "./unanswered.ts";

const plain: ReadonlySet<string> = new Set([
  "dictionary",
  "string",
  "list",
  "integer",
  "dictionary_comprehension",
  "list_comprehension",
]);

/**
 * What the real answers of a handler look like whose answers to preflights alone carry the header. Only where all that it
 * returns is written in place, in a file that makes the application and sets the header nowhere else.
 */
export function quietPolicies(source: Source, server: Server, policies: readonly Policy[]): Policy[] {
  if (policies.length === 0 || !policies.every(onlyPreflight)) return [];
  if (server.id !== "lambda" && !isWholeApplication(source, server)) return [];
  return policies.flatMap((policy) => {
    const node = nodeAt(source, policy.span);
    const returned = node ? otherReturns(source, node) : [];
    const [first] = returned;
    if (!first || !returned.every((one) => isPlain(source, one))) return [];
    const methods = methodsLeft(source, first, methodsAt(source, first, server));
    return methods?.some((method) => method !== "OPTIONS") ? [quiet(policy, methods)] : [];
  });
}

/** The `return`s of the function that preflights do not reach. */
function otherReturns(source: Source, node: Node): Node[] {
  const handler = handlerOf(node);
  if (handler.type !== "function_definition") return [];
  return handler
    .descendantsOfType("return_statement")
    .flatMap((found) => (found && handlerOf(found).id === handler.id ? [found] : []))
    .filter((found) => methodsLeft(source, found, ["OPTIONS"])?.length === 0);
}

/** A value without headers that are put together elsewhere: a dictionary, a text, `jsonify(…)`, `"ok", 200`. */
function isPlain(source: Source, statement: Node): boolean {
  const [value] = partsOf(statement);
  if (!value) return true;
  if (value.type === "expression_list")
    return partsOf(value).every((part) => plain.has(part.type) || isResponder(source, part));
  return plain.has(value.type) || isResponder(source, value);
}

function isResponder(source: Source, node: Node): boolean {
  const isCall =
    node.type === "call" &&
    (makesResponse(source, node) || /^(?:jsonify|render_template)\(/.test(textOf(source, node)));
  return isCall && !/\bheaders\b|\*\*/.test(textOf(source, node));
}

function quiet(policy: Policy, methods: readonly string[]): Policy {
  return {
    ...policy,
    scope: { ...policy.scope, methods },
    origins: { set: { kind: "unknown", why: "no header is sent" }, span: policy.origins.span, entries: [] },
    ...noOtherHeaders,
    wire: { ...policy.wire, simple: { allowed: silent, denied: silent } },
  };
}
