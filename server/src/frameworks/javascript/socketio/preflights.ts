import type { Policy } from "../../../policy/policy.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import type { Source } from "../../../syntax/source.ts";
import { isPreflightHook } from "../express/headers/preflightHook.ts";
import { actualMethods } from "../shared/options/mount.ts";

const route = "the server of Socket.IO";

/** Policies of Socket.IO 2 where its option `handlePreflightRequest` answers preflights, and the server all else. */
export function withPreflights(source: Source, policies: readonly Policy[]): Policy[] {
  const hooks = new Set(policies.filter((policy) => isOfHook(source, policy)));
  if (hooks.size === 0) return [...policies];
  return policies.map((policy) => {
    if (hooks.has(policy)) return { ...policy, scope: { ...policy.scope, route, methods: ["OPTIONS"] } };
    if (policy.framework !== "socket.io") return policy;
    return { ...policy, scope: { ...policy.scope, route, methods: actualMethods } };
  });
}

/** What only preflights are answered with lets nobody read anything. */
export function withoutPreflights(source: Source, policies: readonly Policy[]): Policy[] {
  return policies.filter((policy) => !isOfHook(source, policy));
}

function isOfHook(source: Source, { framework, span }: Policy): boolean {
  if (framework !== "express") return false;
  const at = source.root.descendantForIndex(span.start, span.end);
  for (let fn = at ? functionAround(at) : undefined; fn; fn = functionAround(fn)) {
    if (isPreflightHook(source, fn)) return true;
  }
  return false;
}
