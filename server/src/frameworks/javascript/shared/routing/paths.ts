import type { Policy } from "../../../../policy/policy.ts";

/** A path of which the file shows that something answers there, and the methods; undefined where these are all. */
export interface Answering {
  readonly path: string;
  readonly methods: readonly string[] | undefined;
}

const methods: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Policies of one route on each of the paths that answer, with the methods that are answered there. `pathOf` gives the
 * path of a handler, and nothing for what stands on every path.
 */
export function onPaths(
  policies: readonly Policy[],
  answering: readonly Answering[],
  pathOf: (policy: Policy) => string | undefined,
): Policy[] {
  const paths = [...new Set(answering.map(({ path }) => path))];
  return policies.flatMap((policy) => {
    const own = pathOf(policy);
    if (own !== undefined && !paths.includes(own)) return [policy];
    return paths.flatMap((path) => {
      if (own !== undefined && own !== path) return [];
      const there = answering.filter((each) => each.path === path);
      const answered = methods.filter((method) => there.some((each) => each.methods?.includes(method) ?? true));
      return [{ ...policy, scope: { ...policy.scope, route: `${policy.scope.route} ${path}`, answered } }];
    });
  });
}
