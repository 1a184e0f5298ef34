import type { Policy } from "../../../../policy/policy.ts";
import { allMethods } from "../options/mount.ts";

/** A path of which the file shows that something answers there, and the methods; undefined where these are all. */
export interface Answering {
  readonly path: string;
  readonly methods: readonly string[] | undefined;
}

/** The methods that something answers where all that is `there` answers. */
export function methodsIn(there: readonly Pick<Answering, "methods">[]): string[] {
  return allMethods.filter((method) => there.some((each) => each.methods?.includes(method) ?? true));
}

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
      const answered = methodsIn(answering.filter((each) => each.path === path));
      return [{ ...policy, scope: { ...policy.scope, route: `${policy.scope.route} ${path}`, answered } }];
    });
  });
}
