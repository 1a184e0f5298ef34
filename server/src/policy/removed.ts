import { absent, type Known } from "./known.ts";
import { noOtherHeaders, type Policy } from "./policy.ts";
import { type Answers, type Carried, silent } from "./wire.ts";

/** A policy that another one never lets through: what is wrong with its options is left of it. */
export function unheard(policy: Policy): Policy {
  const why = "something else sets these headers";
  return {
    ...policy,
    scope: { ...policy.scope, route: `${policy.scope.route} unheard` },
    origins: { set: { kind: "unknown", why }, span: policy.origins.span, entries: [] },
    ...noOtherHeaders,
    wire: { ...policy.wire, simple: { allowed: silent, denied: silent } },
  };
}

/**
 * A policy some of whose headers `removing` takes away: from all answers, or from those to origins outside of its set. Vary
 * stays, unless it is taken away as well.
 */
export function without(policy: Policy, removing: Policy): Policy {
  const isForAll = removing.origins.set.kind === "nobody";
  const { denied: taken } = removing.wire.simple;
  if (!taken.others)
    return { ...policy, wire: { ...policy.wire, simple: withVary(policy.wire.simple, isForAll ? false : undefined) } };
  if (taken.origin === "nothing") return { ...policy, credentials: lost(policy, isForAll) };
  const { origins, wire } = policy;
  if (isForAll) {
    const { allowed, denied } = wire.simple;
    const stays = !taken.vary;
    const left = ({ vary }: Carried): Carried => ({ ...silent, vary: stays && vary });
    const rest = { allowed: left(allowed), denied: left(denied) };
    return { ...unheard(policy), wire: { ...wire, simple: rest } };
  }
  const why = "some answers have the header taken away again";
  const isDoubtful = removing.origins.set.kind === "unknown";
  return {
    ...policy,
    ...(isDoubtful && { wire: { ...wire, simple: withVary(wire.simple, undefined) } }),
    origins: { ...origins, set: { kind: "unknown", why }, entries: [] },
    credentials: lost(policy, false),
    moreOrigins: [],
  };
}

/** Without Vary (`false`), or where it is not known any more: answers that may all be alike need not say that they vary. */
function withVary({ allowed, denied }: Answers, vary: false | undefined): Answers {
  return { allowed: { ...allowed, vary }, denied: { ...denied, vary } };
}

function lost({ credentials, span }: Policy, isForAll: boolean): Known<boolean> {
  if (isForAll || credentials.kind === "absent") return absent;
  return { kind: "unknown", why: "only some of these answers allow them", span };
}
