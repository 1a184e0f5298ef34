import { isOn } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import { credentialsOn, type Rule } from "../rule.ts";
import { isCompared, type List, listUsed, literalWildcard } from "../wildcards.ts";

/** Fetch standard, CORS-preflight fetch and filtered responses: `*` stands for all only where no credentials are sent. */
const consequences: Readonly<Record<List, string>> = {
  methods: "a method of that name: the preflights for PUT, PATCH and DELETE fail.",
  headers: "a header of that name: the preflights that ask for any other header fail.",
  exposed: "a header of that name: it sees none but the safelisted ones.",
};
const lists = ["methods", "headers", "exposed"] as const;

export const literalWildcardWithCredentials: Rule = {
  id: "literal-wildcard-with-credentials",
  severity: "warning",
  summary: "`*` in a list of methods or headers means nothing when credentials are sent.",
  check: ({ policies }) =>
    policies
      .filter(({ credentials, failure }) => isOn(credentials) && !failure)
      .flatMap((policy) =>
        lists.flatMap((of) => {
          const star = literalWildcard(policy[of]);
          if (!star) return [];
          return [
            {
              span: star.span,
              message: messageFor(policy, of),
              related: credentialsOn(policy),
              framework: policy.framework,
              policy,
              fixes: [listUsed(policy[of], star.span, of)],
            },
          ];
        }),
      ),
};

function messageFor(policy: Policy, of: List): string {
  const who = isCompared(policy, of) ? `To ${policy.label}` : "To a page that sends cookies";
  return `${who} \`*\` is no wildcard but ${consequences[of]}`;
}
