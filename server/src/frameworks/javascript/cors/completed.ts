import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { usesOfValue } from "../shared/handSet/uses.ts";

const headers = /access-control-allow-/i;

/**
 * Whether a handler calls the middleware itself, and goes on in a callback that sets CORS headers besides:
 * `cors(request, response, () => { response.set("Access-Control-…", …) })`, as functions of Firebase do.
 */
export function isCompletedByHand(source: Source, middleware: Node): boolean {
  if (!source.mentions(headers)) return false;
  return [middleware, ...usesOfValue(source, middleware)].some((use) => {
    const call = callOf(use);
    const next = call && argumentsOf(call).given[2];
    return next !== undefined && headers.test(textOf(source, next));
  });
}
