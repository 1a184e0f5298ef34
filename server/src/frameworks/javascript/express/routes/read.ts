import { anyByWildcard, type OriginSet } from "../../../../policy/originSet.ts";
import type { Policy, Scope } from "../../../../policy/policy.ts";
import { always } from "../../../../policy/wire.ts";
import type { Source } from "../../../../syntax/source.ts";
import { corsCalls } from "../../cors/calls.ts";
import { placedOnRoutes } from "../../cors/scopes.ts";
import { allMethods } from "../../shared/options/mount.ts";
import { handlersOf } from "../headers/writes.ts";
import { readAdditions, readExpress } from "../read.ts";
import { setElsewhere } from "./elsewhere.ts";
import { withFaults } from "./faults.ts";

/** The policies of headers that are set by hand, on the paths of their handlers, in one order with the calls of `cors` there. */
export function readExpressRoutes(source: Source): Policy[] {
  const handlers = handlersOf(source);
  const placed = placedOnRoutes(source, [...corsCalls(source).map(({ call }) => call), ...handlers.values()]);
  const starts = new Set([...handlers.values()].map(({ startIndex }) => String(startIndex)));
  const isAlone = ({ route, methods }: Scope) => starts.has(route) && !methods;
  const placesOf = ({ scope }: Policy) => {
    const handler = handlers.get(scope.route);
    return (handler && placed.get(handler.id)) ?? [];
  };
  const named = readExpress(source).flatMap((policy) => {
    const places = placesOf(policy);
    if (places.length === 0 || places.some(({ scope }) => isAlone(scope))) return [policy];
    return places.map(({ scope, faults, isFailing }) => {
      const own = scopeOn(policy.scope, scope);
      const put = added({ ...policy, scope: isFailing ? everFailing(own) : own });
      return withFaults(put, policy.scope.onErrors ? {} : faults);
    });
  });
  const additions = readAdditions(source).flatMap((policy) =>
    placesOf(policy).flatMap(({ scope }) => (isAlone(scope) ? [] : { ...policy, scope: scopeOn(policy.scope, scope) })),
  );
  const read = [...named.filter(({ origins }) => origins.set.kind !== "nobody"), ...additions];
  return read.length > 0 || corsCalls(source).length > 0 ? read : setElsewhere(source);
}

function scopeOn(own: Scope, { route, layer, methods, answered }: Scope): Scope {
  if (own.onErrors) return { ...own, route, layer };
  const all = own.methods && methods ? own.methods.filter((name) => methods.includes(name)) : (own.methods ?? methods);
  return { ...own, route, layer, ...(all && { methods: all }), ...(answered && { answered }) };
}

/** What is there for errors is there for all requests but preflights, which routes leave to Express. */
function everFailing({ onErrors, ...scope }: Scope): Scope {
  return onErrors ? { ...scope, methods: allMethods.filter((name) => name !== "OPTIONS") } : scope;
}

/** Where the layers in front are known, so is what a line comes to that is added to theirs. */
function added(policy: Policy): Policy {
  const text = policy.scope.joins === "adds" ? policy.origins.entries[0]?.text : undefined;
  if (text === undefined) return policy;
  const set: OriginSet = text === "*" ? anyByWildcard : { kind: "exact", origin: text };
  const simple = always(text === "*" ? "*" : { text }, policy.wire.simple.allowed.vary);
  return { ...policy, origins: { ...policy.origins, set }, wire: { ...policy.wire, simple } };
}
