import type { Policy } from "../../policy/policy.ts";
import type { Rule } from "../rule.ts";
import { isCompared, listUsed, literalWildcard } from "../wildcards.ts";

export const authorizationNotCovered: Rule = {
  id: "authorization-not-covered",
  severity: "information",
  summary: "`*` in the allowed headers does not cover Authorization.",
  check: ({ policies }) =>
    policies.filter(isWithoutCredentials).flatMap((policy) => {
      const { headers, framework } = policy;
      const star = literalWildcard(headers);
      if (!star || listsAuthorization(policy) || isCompared(policy, "headers")) return [];
      return [
        {
          span: star.span,
          // Fetch standard, CORS-preflight fetch, "CORS non-wildcard request-header name".
          message:
            "`*` does not cover Authorization, by the standard: list it. Browsers let it pass for now and warn on the console.",
          related: [],
          framework,
          policy,
          fixes: [listUsed(headers, star.span, "headers", ["Authorization"])],
        },
      ];
    }),
};

function isWithoutCredentials({ credentials, failure }: Policy): boolean {
  return !failure && (credentials.kind === "absent" || (credentials.kind === "known" && !credentials.value));
}

function listsAuthorization({ headers }: Policy): boolean {
  return headers.kind === "listed" && headers.names.some(({ text }) => text.toLowerCase() === "authorization");
}
