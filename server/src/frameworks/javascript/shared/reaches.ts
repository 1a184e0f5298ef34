import type { Node } from "web-tree-sitter";
import type { Source } from "../../../syntax/source.ts";
import { echoOf } from "../express/origin/echo.ts";
import { argumentFor, callsOfFunction, usesOfFunction } from "./functionCalls.ts";

/** Helpers that call helpers are followed this far. */
const maxSteps = 3;
/** More ways to one place are not followed. */
const mostWork = 1000;

/** How a place in which something is set leads out of the helper that it stands in. */
export interface WayOut<Place> {
  /** The function around a place that may be a helper; undefined where its callers do not matter. */
  helperOf(place: Place): Node | undefined;
  /** The place as a caller of its helper sees it; undefined where the call does not hand over what is answered with. */
  outward(place: Place, helper: Node, call: Node): Place | undefined;
  /** Whether nothing of it reaches any caller. */
  isLost(place: Place): boolean;
}

/**
 * The places in handlers that a place in a helper stands for: `setHeaders(res)`, `setHeaders(ctx)`. A helper that the file does
 * not call, or uses as a handler as well, is one itself.
 */
export function reachedFrom<Place>(
  source: Source,
  place: Place,
  way: WayOut<Place>,
  steps = maxSteps,
  work = { left: mostWork },
): Place[] {
  const helper = way.helperOf(place);
  if (!helper || steps === 0) return [place];
  const outer = callsOfFunction(source, helper).flatMap((call) => {
    work.left -= 1;
    return (work.left < 0 ? undefined : way.outward(place, helper, call)) ?? [];
  });
  const isHandler = isUsedBeside(source, helper, outer.length);
  const further = way.isLost(place) ? [] : outer;
  return [...(isHandler ? [place] : []), ...further.flatMap((each) => reachedFrom(source, each, way, steps - 1, work))];
}

/** Whether a function is used in other ways than by so many calls; methods of other objects may have the same name. */
function isUsedBeside(source: Source, fn: Node, calls: number): boolean {
  const uses = usesOfFunction(source, fn);
  const isMethod = uses[0]?.type === "property_identifier";
  return calls === 0 || calls < (isMethod ? callsOfFunction(source, fn) : uses).length;
}

/** The value as the caller gives it; where that is the origin for all callers, it is told where it is set. */
export function valueFor(source: Source, value: Node, helper: Node, call: Node): Node {
  return echoOf(source, value) ? value : (argumentFor(source, value, helper, call) ?? value);
}
