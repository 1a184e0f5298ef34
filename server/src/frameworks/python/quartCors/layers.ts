import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { afterRequestHooks } from "../shared/hooks/afterRequest.ts";
import { doneThrough } from "../shared/hooks/elsewhere.ts";
import type { Path } from "../shared/hooks/meeting.ts";

/** The way of all answers of an app: through the library and the hooks. Which of them runs first is not known. */
export function pathsOf(source: Source, policies: readonly Policy[]): Path[] {
  const library = policies.filter(({ framework, scope }) => framework === "quart-cors" && scope.route === "app");
  const hooks = afterRequestHooks(source).flatMap(({ definition, registration }) => {
    const done = doneThrough(source, { source, node: definition }, registration, policies);
    return [done.policies, ...done.taken.map((policy) => [policy])].filter((layer) => layer.length > 0);
  });
  if (library.length === 0 || hooks.length === 0) return [];
  const layers = [...hooks, library];
  return [{ layers, otherOrder: layers.toReversed() }];
}
