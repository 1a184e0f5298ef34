import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import type { MethodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { nodeAt, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { functionOf } from "../../express/routes/handlers.ts";
import { handSetLabel } from "../handSet/policies.ts";
import { unsure } from "../options/unsure.ts";
import { layersOf } from "./layers.ts";
import { isCalledByOrigin } from "./originGuards.ts";
import { appOf, callsOf, isBefore, matches, type Place, placesIn, type Routing } from "./places.ts";

/** Why nothing is known of a policy behind such a middleware. */
export const behindGuard = "what stands in front of it turns requests away by their origin";
const calledByOrigin = "what calls it looks at the origin first";
/** Words of functions that look at the origin, and of those that decide by something. */
const telling = /origin|referr?er|allow|cors/i;
const deciding = /\b(?:if|switch)\b|\?[^.?:]|&&|\|\|/;
/** More functions that may do so are not looked into. */
export const mostGuards = 40;

/** Policies behind middlewares that hand on requests by their origin only: nothing is known of whom their answers get to. */
export function behindGuards(source: Source, policies: readonly Policy[], routing: Routing): Policy[] {
  if (policies.every(({ origins }) => origins.set.kind === "nobody")) return [...policies];
  const last = Math.max(...policies.map(({ span }) => span.start));
  const guards = callsOf(source, ["use"], last)
    .flatMap((call) => call.given.flatMap((handler) => (mayGuard(source, handler) ? [{ call, handler }] : [])))
    .slice(0, mostGuards)
    .flatMap(({ call, handler }) => (routing.guards(source, handler) ? placesOf(source, call, handler, routing) : []));
  return policies.map((policy) => {
    if (isCalled(source, policy)) return unsure(policy, calledByOrigin);
    const layers = guards.length > 0 ? layersOf(source, policy, policies, routing) : [];
    const isBehind = layers.length > 0 && layers.every(({ place }) => guards.some((guard) => covers(guard, place)));
    return isBehind ? unsure(policy, behindGuard) : policy;
  });
}

/** Whether the call of a middleware, or of what answers for one, is reached by requests of some origins only. */
function isCalled(source: Source, { label, span }: Policy): boolean {
  const node = label === handSetLabel ? undefined : nodeAt(source, span);
  return node?.type === "call_expression" && isCalledByOrigin(source, node);
}

/** The places of a handler in a call of `use`. */
export function placesOf(source: Source, call: MethodCall, handler: Node, routing: Routing): Place[] {
  const app = appOf(source, call.object);
  const [first] = call.given;
  const path = first && call.given.length > 1 ? javascriptValue(source, first) : undefined;
  if (!app || path?.kind === "list") return [];
  const pattern = path?.kind === "text" ? routing.pattern(path.value) : "*";
  return placesIn(source, routing, app, pattern, [routing.order(source, call), handler.startIndex]);
}

/** Whether a middleware speaks of the origin and decides by something, or its name speaks of it. */
export function mayGuard(source: Source, handler: Node): boolean {
  const fn = functionOf(source, handler);
  const text = textOf(source, fn ?? handler);
  return telling.test(text) && (!fn || deciding.test(text));
}

/** Whether requests to a place meet another one before. */
export function covers(guard: Place, place: Place): boolean {
  return guard.app === place.app && isBefore(guard, place) && matches(guard.path, place.path);
}
