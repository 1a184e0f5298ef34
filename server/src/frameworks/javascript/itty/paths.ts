import type { Policy } from "../../../policy/policy.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { mountAround, mountedMethods, mountOf } from "../shared/options/mount.ts";
import { type Answering, onPaths } from "../shared/routing/paths.ts";
import { callsOf } from "../shared/routing/places.ts";

const verbs = ["get", "head", "post", "put", "patch", "delete", "options", "all"];
const everywhere = new Set(["*", "/*"]);
/** A large file is not read through for what would be left alone. */
const mostRoutes = 60;
const missing = /404|\b(?:error|missing|notFound)\b/;

/** What answers in the one router of a file; undefined where a path is not known. */
export const answeringIn = onceFor((source: Source): readonly Answering[] | undefined => {
  const calls = callsOf(source, verbs).filter(({ given }) => given.length > 1);
  if (calls.length > mostRoutes) return undefined;
  const found: Answering[] = [];
  for (const { method, given, call } of calls) {
    const path = given[0] && javascriptValue(source, given[0]);
    if (path?.kind !== "text") return undefined;
    const isLast = calls.at(-1)?.call.id === call.id;
    const handlers = given
      .slice(1)
      .map((node) => textOf(source, node))
      .join();
    // What is there for every path in front of others hands on, and behind them says that nothing is there.
    if (everywhere.has(path.value) && (!isLast || missing.test(handlers))) continue;
    found.push({ path: path.value, methods: mountedMethods({ method, listed: undefined }) });
  }
  return found.length > 0 ? found : undefined;
});

/** Policies of the one router of a file on each of its paths, where all are known. */
export function onEveryPath(source: Source, policies: readonly Policy[], router: string | undefined): Policy[] {
  const answering = router !== undefined && policies.length > 1 ? answeringIn(source) : undefined;
  if (!answering) return [...policies];
  const own = policies.filter(({ scope }) => scope.route === router);
  const others = policies.filter(({ scope }) => scope.route !== router);
  return [...onPaths(own, answering, (policy) => pathOfHandler(source, policy)), ...others];
}

/** The path of the handler that a policy stands in; undefined for what stands on every path. */
function pathOfHandler(source: Source, policy: Policy): string | undefined {
  return mountAround(source, policy, (fn) => {
    const path = mountOf(source, fn)?.path;
    return path?.kind === "text" ? path.value : undefined;
  })?.mount;
}
