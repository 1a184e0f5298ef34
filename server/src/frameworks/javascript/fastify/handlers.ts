import type { Policy } from "../../../policy/policy.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { mountOfHandler } from "../handSet/mounts.ts";
import { handSetPolicies, type Placing } from "../handSet/policies.ts";
import { writesOf } from "../handSet/writes.ts";
import { mountedMethods } from "../options/mount.ts";

/** The policies of headers that hooks and handlers of Fastify set by hand: `reply.header(…)`. */
export function readHandlers(source: Source): Policy[] {
  const policies = handSetPolicies(source, "fastify", placing);
  return policies.length === 0 ? [] : withLists(policies, preflightLists(source));
}

type Lists = Pick<Policy, "methods" | "headers">;

/** What the handlers of OPTIONS list joins what the hooks say. */
function withLists(policies: readonly Policy[], lists: Partial<Lists>): Policy[] {
  return policies.map((policy) => ({
    ...policy,
    methods: policy.methods.kind === "none" ? (lists.methods ?? policy.methods) : policy.methods,
    headers: policy.headers.kind === "none" ? (lists.headers ?? policy.headers) : policy.headers,
  }));
}

function preflightLists(source: Source): Partial<Lists> {
  const effects = writesOf(source, "fastify").flatMap(({ write }) => (write.onlyPreflight ? [write.effect] : []));
  const listed = (header: "allow-methods" | "allow-headers") =>
    effects.flatMap((effect) => (effect.header === header && "names" in effect ? [effect.names] : []))[0];
  const [methods, headers] = [listed("allow-methods"), listed("allow-headers")];
  return { ...(methods && { methods }), ...(headers && { headers }) };
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
