import type { Policy } from "../../../../policy/policy.ts";
import { contains } from "../../../../policy/span.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { isRemoved } from "../../../shared/headers/additions.ts";
import { wayTo } from "../../express/ways/guards.ts";
import { unsure } from "../options/unsure.ts";
import type { Kind } from "./carrier.ts";
import type { Placing } from "./policies.ts";
import { type Written, writesOf } from "./writes.ts";

const takenAway = "something takes these headers away from the answers to some origins";

/**
 * Policies whose headers handlers take away on the way out, from the answers to some origins only: nothing is known of what
 * goes out.
 */
export function afterRemovals(source: Source, kind: Kind, placing: Placing, policies: readonly Policy[]): Policy[] {
  if (policies.length === 0 || !source.mentions(/access-control-allow-(?:origin|credentials)/i)) return [...policies];
  const removals = writesOf(source, kind).filter((one) => isForSome(source, one, placing));
  if (removals.length === 0) return [...policies];
  const handlers = removals.map(({ placement }) => spanOf(placement.carrier.handler));
  return policies.map((policy) =>
    handlers.some((handler) => !contains(handler, policy.span)) ? unsure(policy, takenAway) : policy,
  );
}

function isForSome(source: Source, one: Written, placing: Placing): boolean {
  const { write, placement } = one;
  if (!isRemoved(write.effect) || write.branches.length === 0) return false;
  if (wayTo(source, placement.at, placement.carrier.handler) !== "tested") return false;
  return placing(source, placement.carrier, one).writes === "on the way out";
}
