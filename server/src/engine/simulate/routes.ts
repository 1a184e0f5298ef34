import type { Policy } from "../../policy/policy.ts";

/** Paths that are followed through the alternatives of the layers of one route; nobody writes more. */
const mostWays = 256;

/** Policies that one request meets, the outermost first: one of each layer. */
export type Way = readonly Policy[];

/** The ways of each route: every choice of one alternative for each layer. Routes in the order of the text. */
export function waysByRoute(policies: readonly Policy[]): Way[][] {
  const routes = new Map<string, Policy[]>();
  for (const policy of policies) {
    const key = policy.scope.route;
    routes.set(key, [...(routes.get(key) ?? []), policy]);
  }
  return [...routes.values()].map(waysThrough);
}

function waysThrough(policies: readonly Policy[]): Way[] {
  const layers = new Map<number, Policy[]>();
  for (const policy of policies) {
    const { layer } = policy.scope;
    layers.set(layer, [...(layers.get(layer) ?? []), policy]);
  }
  const inOrder = [...layers].sort(([a], [b]) => a - b).map(([, alternatives]) => alternatives);
  let ways: Policy[][] = [[]];
  for (const alternatives of inOrder) {
    ways = ways.flatMap((way) => alternatives.map((one) => [...way, one])).slice(0, mostWays);
  }
  return ways;
}
