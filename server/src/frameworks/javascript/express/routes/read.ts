import { anyByWildcard, type OriginSet } from "../../../../policy/originSet.ts";
import type { Policy, Scope } from "../../../../policy/policy.ts";
import { always } from "../../../../policy/wire.ts";
import type { Source } from "../../../../syntax/source.ts";
import { corsCalls } from "../../cors/calls.ts";
import { placedOn } from "../../cors/scopes.ts";
import { handlersOf } from "../headers/writes.ts";
import { readExpress } from "../read.ts";

/** The policies of headers that are set by hand, on the paths of their handlers, in one order with the calls of `cors` there. */
export function readExpressRoutes(source: Source): Policy[] {
  const handlers = handlersOf(source);
  const placed = placedOn(source, [...corsCalls(source).map(({ call }) => call), ...handlers.values()]);
  return readExpress(source).flatMap((policy) => {
    const handler = handlers.get(policy.scope.route);
    const scopes = (handler && placed.get(handler.id)?.map(({ scope }) => scope)) ?? [];
    const isAlone = scopes.length === 0 || scopes.some(({ route }) => route === String(handler?.startIndex));
    if (isAlone) return [policy];
    return scopes.map((scope) => added({ ...policy, scope: scopeOn(policy.scope, scope) }));
  });
}

function scopeOn(own: Scope, { route, layer, methods }: Scope): Scope {
  const all = own.methods && methods ? own.methods.filter((name) => methods.includes(name)) : (own.methods ?? methods);
  return { ...own, route, layer, ...(all && { methods: all }) };
}

/** Where the layers in front are known, so is what a line comes to that is added to theirs. */
function added(policy: Policy): Policy {
  const text = policy.scope.joins === "adds" ? policy.origins.entries[0]?.text : undefined;
  if (text === undefined) return policy;
  const set: OriginSet = text === "*" ? anyByWildcard : { kind: "exact", origin: text };
  const simple = always(text === "*" ? "*" : { text }, policy.wire.simple.allowed.vary);
  return { ...policy, origins: { ...policy.origins, set }, wire: { ...policy.wire, simple } };
}
