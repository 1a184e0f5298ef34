import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceForEach } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { usesOfFunction } from "../../shared/functionCalls.ts";
import { wayTo } from "./guards.ts";
import type { Frame, Way } from "./way.ts";

/** Functions that call each other are followed this far. */
const maxSteps = 3;

/**
 * The way to a place in a handler, from where the request comes in: also through the calls of a helper such as
 * `setHeaders(req, res)`, when the file calls it only behind tests.
 */
function wholeWay(source: Source, node: Node, handler: Node, steps = maxSteps): Way {
  const way = wayTo(source, node, handler);
  return way === "open" ? (waysIn[steps]?.(source, handler) ?? way) : way;
}

/** The most open way from outside to a function, by how far the functions that call it are followed. */
const waysIn = Array.from({ length: maxSteps + 1 }, (_, steps) =>
  onceForEach((source: Source, fn: Node): Way => {
    const uses = steps > 0 ? usesOfFunction(source, fn) : [];
    const ways = new Set<Way>();
    for (const use of uses) {
      const way = wayToUse(source, use, steps - 1);
      if (way === "open") return way;
      ways.add(way);
    }
    return ways.has("tested") ? "tested" : ways.has("without") ? "without" : "open";
  }),
);

/** The way through the functions that give a header to each other, the innermost first, to where the last one hands it over. */
export function wayThrough(source: Source, frames: readonly Frame[]): Way {
  const ways = frames.map(({ fn, at }, index) => {
    return index === frames.length - 1 ? wholeWay(source, at, fn) : wayTo(source, at, fn);
  });
  return ways.includes("without") ? "without" : ways.includes("tested") ? "tested" : "open";
}

/** Whether a handler is not called by the file itself behind tests of its own. */
export function isOpenlyCalled(source: Source, handler: Node): boolean {
  return waysIn[maxSteps]?.(source, handler) === "open";
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
