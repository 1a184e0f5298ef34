import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { encloses, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { isUsedBeside, valueFor } from "../../express/headers/reaches.ts";
import { callsOfFunction } from "../functionCalls.ts";
import { pathOf } from "../origins/requestOrigin.ts";
import { isContext } from "./contexts.ts";
import type { Place } from "./objects.ts";

/** Helpers that call helpers are followed this far. */
const maxSteps = 3;
/** More ways to one place are not followed. */
const mostWork = 1000;

/**
 * The handlers in which a header is set by a helper that they hand their context to: `setHeaders(ctx)`. A helper that the
 * file does not call, or uses as a handler as well, is one itself.
 */
export function reachesOf(source: Source, place: Place, steps = maxSteps, work = { left: mostWork }): Place[] {
  const { handler, isGiven } = place.carrier;
  const calls = steps > 0 && !isGiven ? callsOfFunction(source, handler) : [];
  const outer = calls.flatMap((call): Place[] => {
    work.left -= 1;
    const carrier = work.left < 0 ? undefined : carrierGiven(source, call, place);
    if (!carrier) return [];
    const within = [...(place.within ?? []), { fn: handler, at: place.at }];
    return [{ ...place, value: valueFor(source, place.value, handler, call), at: call, sentAt: call, carrier, within }];
  });
  const isHandler = isUsedBeside(source, handler, outer.length);
  return [...(isHandler ? [place] : []), ...outer.flatMap((each) => reachesOf(source, each, steps - 1, work))];
}

/** The answer of the caller that a helper is handed the context of. */
function carrierGiven(source: Source, call: Parameters<typeof argumentsOf>[0], { carrier }: Place) {
  const index = parametersOf(carrier.handler).findIndex((parameter) => textOf(source, parameter) === carrier.key);
  const { given, hasSpread } = argumentsOf(call);
  const context = hasSpread ? undefined : given[index];
  if (context?.type !== "identifier" || !isContext(source, context, carrier.kind)) return undefined;
  const parameter = pathOf(source, context)?.parameter;
  const handler = parameter && functionAround(parameter);
  const isInside = handler && encloses(handler, call);
  return isInside ? { ...carrier, handler, key: textOf(source, parameter) } : undefined;
}
