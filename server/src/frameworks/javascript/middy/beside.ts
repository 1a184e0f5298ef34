import type { Policy } from "../../../policy/policy.ts";
import { chainStart } from "../../../syntax/javascript/members.ts";
import { exactlyAt } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { mountOf } from "../shared/options/mount.ts";
import { unsure } from "../shared/options/unsure.ts";

/** Policies of the middleware where others change the same answers behind it: a second one on the same handler, or an own `after`. */
export function besideOthers(source: Source, policies: readonly Policy[]): Policy[] {
  const own = policies.filter(({ framework }) => framework === "middy");
  if (own.length === 0) return [...policies];
  const hasAfter = source.mentions(/\.after[^\S\n]*\(/) && source.mentions(/["'`]access-control-allow-/i);
  const handlers = new Map(own.map((policy) => [policy, handlerOf(source, policy)]));
  const isShared = (policy: Policy) => {
    const handler = handlers.get(policy);
    return handler !== undefined && own.some((other) => other !== policy && isBeside(policy, other, handlers));
  };
  return policies.map((policy) => {
    if (policy.framework !== "middy" || !(hasAfter || isShared(policy))) return policy;
    return unsure(policy, "another middleware of the handler sets these headers as well");
  });
}

/** Alternatives of one call are no two middlewares. */
function isBeside(policy: Policy, other: Policy, handlers: ReadonlyMap<Policy, number | undefined>): boolean {
  return policy.span.start !== other.span.start && handlers.get(policy) === handlers.get(other);
}

/** Where the chain of calls starts that the middleware is put on: `middy(…)`. */
function handlerOf(source: Source, { span }: Policy): number | undefined {
  const call = exactlyAt(source, span);
  const mount = call && mountOf(source, call);
  return mount && chainStart(source, mount.receiver).startIndex;
}
