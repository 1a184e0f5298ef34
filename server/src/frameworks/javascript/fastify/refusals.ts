import type { Policy } from "../../../policy/policy.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { nodeAt } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { handSetLabel } from "../shared/handSet/policies.ts";
import { mountAround } from "../shared/options/mount.ts";
import { behindSignIn, mayBeRefused, refusedWith } from "../shared/routing/refused.ts";
import { type Asker, askers } from "./askers.ts";
import { type Instance, wholeInstanceOf } from "./instances.ts";
import { mountIn } from "./mounts.ts";
import { registrations } from "./registrations.ts";

/**
 * Policies on instances with hooks that ask who the user is: preflights end there, with an error. Of `all` hooks also those
 * that may hand some of them on.
 */
export function behindAskers(source: Source, policies: readonly Policy[], which: "sure" | "all"): Policy[] {
  const found = policies.length > 0 ? askers(source) : [];
  const all = which === "all" ? found : found.filter(({ isUnsure }) => !isUnsure);
  if (all.length === 0) return [...policies];
  return policies.map((policy) => {
    const instance = instanceOfPolicy(source, policy);
    const met = instance ? all.filter((asker) => isAround(asker.instance, instance)) : [];
    const takesPreflights = policy.scope.methods?.includes("OPTIONS") ?? true;
    const [asker] = met.toSorted((a, b) => Number(a.isUnsure) - Number(b.isUnsure) || a.layer - b.layer);
    return asker && takesPreflights ? refused(source, policy, asker, policies) : policy;
  });
}

function refused(
  source: Source,
  policy: Policy,
  { layer, status, isUnsure, call, takesCookies }: Asker,
  all: readonly Policy[],
): Policy {
  const { wire } = policy;
  // Calls of one chain start at the same place.
  const isLater = layer === policy.scope.layer && call.endIndex < policy.span.end;
  const isBehind = layer < policy.scope.layer || isLater;
  if (isUnsure) return isBehind || wire.preflight.kind === "passed on" ? mayBeRefused(policy) : policy;
  if (!isBehind) {
    if (wire.preflight.kind !== "passed on") return policy;
    return { ...policy, wire: { ...wire, preflight: { ...wire.preflight, status } } };
  }
  const behind = { ...policy, wire: { ...wire, preflight: refusedWith(status) } };
  const isAlone = all.every(({ scope }) => scope.layer > layer || isLater);
  const node = policy.label === handSetLabel || takesCookies || !isAlone ? undefined : nodeAt(source, policy.span);
  if (!node || policy.inFront) return behind;
  return { ...behind, inFront: [behindSignIn(policy.label, node, call, status)] };
}

/** Where a registration or a hook is put; undefined for what is read elsewhere. */
function instanceOfPolicy(source: Source, policy: Policy): Instance | undefined {
  const registration = registrations(source).find(({ call }) => call.startIndex === policy.span.start);
  const registered = registration && methodCall(source, registration.call);
  if (registered) return wholeInstanceOf(source, registered.object, registered.call);
  const mount = mountAround(source, policy, (fn) => mountIn(source, fn))?.mount;
  return mount && wholeInstanceOf(source, mount.receiver, mount.call);
}

/** Whether what one instance is given holds for another one: it is the same, or a scope in it. */
function isAround(outer: Instance, inner: Instance): boolean {
  const isSame = outer.made === undefined ? outer.root === inner.root : outer.made === inner.made;
  return isSame && outer.scopes.every((scope, index) => scope === inner.scopes[index]);
}
