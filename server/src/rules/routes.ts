import { onlyPreflight, sendsNothing } from "../policy/behaviour.ts";
import type { Policy } from "../policy/policy.ts";

/** The policies of one route, by what they answer. */
export interface Route {
  /** Those that let pages read what is there. */
  readonly letting: readonly Policy[];
  /** Those of preflights that pass, as far as the status goes. */
  readonly preflights: readonly Policy[];
  /** Those of what is there, which carry no Access-Control-Allow-Origin. */
  readonly quiet: readonly Policy[];
}

/** The routes of a file. Policies of layers that lie behind each other are not taken apart: such routes are left out. */
export function routesOf(policies: readonly Policy[]): Route[] {
  const byRoute = new Map<string, Policy[]>();
  for (const policy of policies) {
    const key = `${policy.framework} ${policy.scope.route}`;
    byRoute.set(key, [...(byRoute.get(key) ?? []), policy]);
  }
  return [...byRoute.values()]
    .filter((route) => !route.some(({ failure, scope }) => failure || scope.layer !== route[0]?.scope.layer))
    .map((route) => ({
      letting: route.filter((policy) => !onlyPreflight(policy) && !sendsNothing(policy)),
      preflights: route.filter((policy) => answersPreflight(policy)),
      quiet: route.filter((policy) => !onlyPreflight(policy) && sendsNothing(policy)),
    }));
}

function answersPreflight({ scope, wire: { preflight } }: Policy): boolean {
  const isAnswered = scope.methods?.includes("OPTIONS") ?? true;
  return isAnswered && preflight.status >= 200 && preflight.status < 300;
}
