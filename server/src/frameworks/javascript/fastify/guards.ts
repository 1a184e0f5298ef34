import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { parametersOf } from "../../../syntax/javascript/functions.ts";
import { decodeJavascriptString } from "../../../syntax/javascript/strings.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { unsure } from "../shared/options/unsure.ts";
import { behindGuard, mayGuard, mostGuards } from "../shared/routing/guards.ts";
import { endsByOrigin, guardsByOrigin } from "../shared/routing/originGuards.ts";
import { callsOf } from "../shared/routing/places.ts";
import { layerAt } from "./handlers.ts";
import { instanceKey } from "./instances.ts";

/** What ends a request in a hook. */
const ending = /\bthrow\b|\.send\s*\(|\breturn\s+reply\b|\bdone\s*\(\s*[^)\s]/;

/** Policies behind hooks that turn requests away by their origin: nothing is known of whom their answers get to. */
export function behindHooks(source: Source, policies: readonly Policy[]): Policy[] {
  if (policies.every(({ origins }) => origins.set.kind === "nobody")) return [...policies];
  const guards = callsOf(source, ["addHook"])
    .filter(({ given: [, hook] }) => hook !== undefined && mayGuard(source, hook))
    .slice(0, mostGuards)
    .flatMap(({ object, given: [phase, hook], call }) => {
      if (!phase || !hook || !turnsAway(source, hook)) return [];
      const name = decodeJavascriptString(textOf(source, phase)) ?? "";
      return [{ route: instanceKey(source, object), layer: layerAt(source, name, call.startIndex) }];
    });
  if (guards.length === 0) return [...policies];
  return policies.map((policy) => {
    const { route, layer } = policy.scope;
    const isBehind = guards.some((guard) => guard.route === route && guard.layer < layer);
    return isBehind ? unsure(policy, behindGuard) : policy;
  });
}

/** `async (request, reply) => …`, or `(request, reply, done) => …`, which hands requests on by `done()`. */
function turnsAway(source: Source, hook: Node): boolean {
  const fn = functionOf(source, hook);
  const callsBack = fn !== undefined && parametersOf(fn).length === 3;
  return callsBack ? guardsByOrigin(source, hook, 2) : endsByOrigin(source, hook, ending);
}
