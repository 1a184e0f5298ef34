import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { usesOfFunction } from "../../shared/functionCalls.ts";
import { wayTo } from "./guards.ts";
import type { Way } from "./way.ts";

/** Functions that call each other are followed this far. */
const maxSteps = 3;

/**
 * The way to a place in a handler, from where the request comes in: also through the calls of a helper such as
 * `setHeaders(req, res)`, when the file calls it only behind tests.
 */
export function wholeWay(source: Source, node: Node, handler: Node, steps = maxSteps): Way {
  const way = wayTo(source, node, handler);
  if (way !== "open" || steps === 0) return way;
  let found: Way = "open";
  for (const use of usesOfFunction(source, handler)) {
    found = wayToUse(source, use, steps - 1);
    if (found === "open") return found;
  }
  return found;
}

/** Whether a handler is not called by the file itself behind tests of its own. */
export function isOpenlyCalled(source: Source, handler: Node): boolean {
  const uses = usesOfFunction(source, handler);
  return uses.length === 0 || uses.some((use) => wayToUse(source, use, maxSteps - 1) === "open");
}

function wayToUse(source: Source, use: Node, steps: number): Way {
  const call = callOf(use.parent?.type === "member_expression" ? use.parent : use);
  const handler = call && callerOf(source, call);
  return handler ? wholeWay(source, call, handler, steps) : "open";
}

/** The function that has one of the arguments for a parameter, as a handler has `req` and `res`; else the one around. */
function callerOf(source: Source, call: Node): Node | undefined {
  const given = new Set(argumentsOf(call).given.map((argument) => textOf(source, argument)));
  for (let fn = functionAround(call); fn; fn = functionAround(fn)) {
    if (parametersOf(fn).some((parameter) => given.has(textOf(source, parameter)))) return fn;
  }
  return functionAround(call);
}
