import type { Policy } from "../../../../policy/policy.ts";
import type { Carried } from "../../../../policy/wire.ts";
import { hits } from "../../../../syntax/hits.ts";
import { climb, textOf } from "../../../../syntax/nodes.ts";
import { statementOf } from "../../../../syntax/python/blocks.ts";
import type { Source } from "../../../../syntax/source.ts";

const comments: ReadonlySet<string> = new Set(["comment"]);

/**
 * The policies of a library that never sends Vary, as the file leaves them: where its code speaks of `Vary: Origin`
 * anywhere, that may reach the same answers, and it is not known to be missing.
 */
export function withVaryByHand(source: Source, policies: readonly Policy[]): Policy[] {
  if (!speaksOfVary(source)) return [...policies];
  const unsure = (carried: Carried): Carried => ({
    ...carried,
    vary: carried.vary === false ? undefined : carried.vary,
  });
  return policies.map((policy) => {
    const { allowed, denied } = policy.wire.simple;
    return { ...policy, wire: { ...policy.wire, simple: { allowed: unsure(allowed), denied: unsure(denied) } } };
  });
}

function speaksOfVary(source: Source): boolean {
  return hits(source, /\bvary\b/gi).some((node) => {
    if (climb(node, comments)) return false;
    return /["'](?:origin|\*)["']/i.test(textOf(source, statementOf(node)));
  });
}
