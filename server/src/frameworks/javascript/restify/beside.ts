import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { unsure } from "../shared/options/unsure.ts";

const why = "a handler puts these headers to the answers as well";
const headers = /["'`]access-control-allow-(?:origin|credentials)["'`]/i;

/**
 * Policies of `actual` beside handlers that set the same headers: `res.header` of restify puts a second value beside the
 * first one where `res.setHeader` replaces it, and which handlers lie behind the middleware is not followed.
 */
export function besideHandlers(source: Source, policies: readonly Policy[]): Policy[] {
  const isActual = ({ framework, scope }: Policy) => framework === "restify" && scope.methods === undefined;
  if (!policies.some(isActual) || !source.mentions(headers)) return [...policies];
  return policies.map((policy) => (isActual(policy) ? unsure(policy, why) : policy));
}
