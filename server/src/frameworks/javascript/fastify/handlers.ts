import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { isErrorHandler, mergedKey, rawKey } from "../shared/handSet/contexts.ts";
import { isFilling } from "../shared/handSet/filling.ts";
import { handSetLayers, handSetPolicies, type Placing } from "../shared/handSet/policies.ts";
import { afterRemovals } from "../shared/handSet/removals.ts";
import { writesOf } from "../shared/handSet/writes.ts";
import { actualMethods, mountedMethods } from "../shared/options/mount.ts";
import { instanceKey, routelessScope } from "./instances.ts";
import { mountIn } from "./mounts.ts";
import { hooks } from "./options.ts";

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

/** The same for all routes, with what is put to answers, or taken away, where no origin is named. */
export function readHandlerRoutes(source: Source): Policy[] {
  return withLists(handSetLayers(source, "fastify", placing), preflightLists(source));
}

/** All policies of a file, where handlers take headers away from some answers. */
export function inTheEnd(source: Source, policies: readonly Policy[]): Policy[] {
  return afterRemovals(source, "fastify", placing, policies);
}

/** Hooks run in the order of their phases and of the text, handlers in between, and `onSend` for every answer. */
const placing: Placing = (source, { handler, key }, { placement }) => {
  const mount = mountIn(source, handler);
  if (!mount) return {};
  if (isErrorHandler(source, handler)) return { onErrors: true };
  // Beside routes only preflights are worth something there: what is not found is an error page.
  if (mount.method === "setNotFoundHandler" && source.mentions(routes)) return { methods: ["OPTIONS"] };
  if (key === rawKey) return { methods: mountedMethods(mount) ?? actualMethods };
  if (routelessScope(source, mount.receiver)) return { methods: [] };
  const route = instanceKey(source, mount.receiver);
  // Headers of the reply go over those of the raw answer.
  const joins = key === mergedKey || isFilling(source, placement.at, handler) ? { joins: "fills" as const } : {};
  if (mount.method === "addHook") {
    const name = mount.path?.kind === "text" ? mount.path.value : "onRequest";
    if (name === "onSend") return { route, layer: -1, writes: "on the way out", ...joins };
    return { route, layer: layerAt(source, name, mount.call.startIndex), ...joins };
  }
  const methods = mountedMethods(mount);
  return { route, layer: layerAt(source, "handler", mount.call.startIndex), ...(methods && { methods }), ...joins };
};

const routes = /\.(?:get|post|put|patch|delete|route|all)\s*[(<]/;
const phases: readonly string[] = [...hooks.slice(0, 4), "handler", ...hooks.slice(4)];

/** The layer of what runs in a hook, or as the `handler` of a route, and is written at `start`. */
export function layerAt(source: Source, phase: string, start: number): number {
  return Math.max(0, phases.indexOf(phase)) * source.text.length + start;
}
