import type { Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { hits } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";

/** A route that is written in place: `server.route({ method, path, options })`. */
export interface Route {
  readonly span: Span;
  readonly methods: readonly string[];
  readonly hasOwn: boolean;
}

/** hapi answers preflights for the methods that a route has. */
export function answering(policy: Policy, methods: readonly string[]): Policy {
  const { preflight } = policy.wire;
  if (preflight.kind !== "answered" || !preflight.refusal) return policy;
  const refusal = { ...preflight.refusal, of: [...preflight.refusal.of, "method" as const] };
  return {
    ...policy,
    methods: { kind: "listed", names: methods.map((text) => ({ text })) },
    wire: { ...policy.wire, preflight: { ...preflight, refusal } },
  };
}

/** All routes of a file; undefined where one is not written in place, or a plugin may bring others. */
export function routesOf(source: Source): Route[] | undefined {
  const routes: Route[] = [];
  for (const name of hits(source, /\b(?:route|register)\b(?=\s*\()/g)) {
    const call = name.parent?.parent && methodCall(source, name.parent.parent);
    const given = call?.given[0];
    if (!call || !given || call.method === "register") return undefined;
    const value = javascriptValue(source, given);
    for (const each of value.kind === "list" ? value.items : [value]) {
      const route = routeOf(each);
      if (!route) return undefined;
      routes.push(route);
    }
  }
  return routes;
}

function routeOf(value: Value): Route | undefined {
  const method = entryOf(value, "method");
  const names = method?.kind === "list" ? method.items : method ? [method] : [];
  const methods = names.flatMap((name) => (name.kind === "text" ? [name.value.toUpperCase()] : []));
  if (methods.length === 0 || methods.length < names.length) return undefined;
  const options = entryOf(value, "options") ?? entryOf(value, "config");
  if (options && options.kind !== "record") return undefined;
  const cors = options && entryOf(options, "cors");
  // `true` stands for the options of the server.
  const hasOwn = cors !== undefined && !(cors.kind === "flag" && cors.value);
  return { span: spanOf(value.node), methods, hasOwn };
}
