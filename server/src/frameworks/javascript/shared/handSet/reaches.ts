import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { encloses, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { pathOf } from "../origins/requestOrigin.ts";
import { reachedFrom, valueFor } from "../reaches.ts";
import { isContext } from "./contexts.ts";
import type { Place } from "./objects.ts";

/** The handlers in which a header is set by a helper that they hand their context to: `setHeaders(ctx)`. */
export function reachesOf(source: Source, place: Place): Place[] {
  return reachedFrom(source, place, {
    helperOf: ({ carrier }) => (carrier.isGiven ? undefined : carrier.handler),
    outward(inner, helper, call) {
      const carrier = carrierGiven(source, call, inner);
      const within = [...(inner.within ?? []), { fn: helper, at: inner.at }];
      const value = valueFor(source, inner.value, helper, call);
      return carrier && { ...inner, value, at: call, sentAt: call, carrier, within };
    },
    isLost: () => false,
  });
}

/** The answer of the caller that a helper is handed the context of. */
function carrierGiven(source: Source, call: Node, { carrier }: Place) {
  const index = parametersOf(carrier.handler).findIndex((parameter) => textOf(source, parameter) === carrier.key);
  const { given, hasSpread } = argumentsOf(call);
  const context = hasSpread ? undefined : given[index];
  if (context?.type !== "identifier" || !isContext(source, context, carrier.kind)) return undefined;
  const parameter = pathOf(source, context)?.parameter;
  const handler = parameter && functionAround(parameter);
  const isInside = handler && encloses(handler, call);
  return isInside ? { ...carrier, handler, key: textOf(source, parameter) } : undefined;
}
