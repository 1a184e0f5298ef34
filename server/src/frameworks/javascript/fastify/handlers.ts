import type { Policy } from "../../../policy/policy.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { mountOfHandler } from "../handSet/mounts.ts";
import { handSetPolicies, type Placing } from "../handSet/policies.ts";
import { mountedMethods } from "../options/mount.ts";

/** The policies of headers that hooks and handlers of Fastify set by hand: `reply.header(…)`. */
export function readHandlers(source: Source): Policy[] {
  return handSetPolicies(source, "fastify", placing);
}

/** Hooks run in the order of the text, handlers behind them, and `onSend` for every answer, whoever gives it. */
const placing: Placing = (source, { handler }) => {
  const mount = mountOfHandler(source, handler);
  if (!mount) return {};
  const route = textOf(source, mount.receiver);
  if (mount.method === "addHook") {
    const isLast = mount.path?.kind === "text" && mount.path.value === "onSend";
    return isLast ? { route, layer: -1, writes: "on the way out" } : { route, layer: mount.call.startIndex };
  }
  const methods = mountedMethods(mount);
  return { route, layer: source.text.length + mount.call.startIndex, ...(methods && { methods }) };
};
