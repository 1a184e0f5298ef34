import type { Node } from "web-tree-sitter";
import { absent } from "../../../policy/known.ts";
import { notSent } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { echoes } from "../../../policy/wire.ts";
import { memberHits } from "../../../syntax/hits.ts";
import { bare } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { decodeJavascriptString } from "../../../syntax/javascript/strings.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unsure } from "../shared/options/unsure.ts";

interface EngineHook {
  readonly call: Node;
  readonly fn: Node;
  /** It is handed the headers of an answer; all others get the request and the response. */
  readonly isListener: boolean;
}

/** `io.engine.on("headers", …)`, which is told of the headers before they go out, and `io.engine.use(…)` (Socket.IO 4.6). */
const hooking = /\b(?:on|once|addListener|use)(?=\s*\(\s*(?:["'`](?:initial_)?headers["'`]|[\w$(]))/g;
const events = new Set(["headers", "initial_headers"]);
const why = "a hook of the engine changes these headers when they are sent";

/** The hooks of the engine that have to do with the origin or with credentials. */
const engineHooks = onceFor((source: Source): readonly EngineHook[] =>
  memberHits(source, hooking)
    .flatMap((name) => hookAt(source, name) ?? [])
    .filter(({ fn }) => /access-control-allow-(?:origin|credentials)/i.test(textOf(source, fn))),
);

function hookAt(source: Source, name: Node): EngineHook | undefined {
  const call = name.parent?.parent ? methodCall(source, name.parent.parent) : undefined;
  const [first, second] = call?.given ?? [];
  if (!call || !first) return undefined;
  const isListener = events.has(decodeJavascriptString(textOf(source, first)) ?? "");
  const isOnEngine = /\bengine$/.test(textOf(source, call.object));
  const listener = isListener ? second : call.method === "use" && isOnEngine ? first : undefined;
  const fn = listener && functionOf(source, bare(listener));
  return fn && { call: call.call, fn, isListener };
}

/** Policies of servers where hooks of the engine have the last word. */
export function afterEngine(source: Source, policies: readonly Policy[]): Policy[] {
  if (engineHooks(source).length === 0) return [...policies];
  return policies.map((policy) => (policy.framework === "socket.io" ? unsure(policy, why) : policy));
}

/** What hooks of the engine send where the server itself sends no headers of CORS: it is not known whom they let in. */
export function hookedOnly(source: Source): Policy[] {
  const hook = engineHooks(source).find(({ isListener }) => isListener);
  if (!hook) return [];
  const set = { kind: "unknown", why } as const;
  const simple = echoes({ allowed: undefined, denied: undefined });
  return [
    policyOf({
      framework: "socket.io",
      label: "Socket.IO",
      node: hook.call,
      origins: { allowed: { set, span: spanOf(hook.fn), entries: [] }, answers: simple },
      credentials: absent,
      methods: notSent,
      headers: notSent,
      wire: { simple, preflight: { kind: "passed on", status: 400 }, keptOn: "every status" },
    }),
  ];
}
