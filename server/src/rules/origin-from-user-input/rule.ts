import { onlyPreflight } from "../../policy/behaviour.ts";
import { isOn } from "../../policy/known.ts";
import { reads } from "../entries.ts";
import { credentialsOn, definitionOf, type Rule } from "../rule.ts";

export const originFromUserInput: Rule = {
  id: "origin-from-user-input",
  severity: "error",
  summary: "Access-Control-Allow-Origin is taken from the query, the body, the path or a cookie.",
  check: ({ policies }) =>
    policies.flatMap((policy) => {
      const { fromUser, span } = policy.origins;
      if (fromUser === undefined || onlyPreflight(policy)) return [];
      return [
        {
          span,
          message: `Access-Control-Allow-Origin is taken from ${fromUser} of the request: any website can put its own name there and ${reads(policy)}.`,
          related: [...(isOn(policy.credentials) ? credentialsOn(policy) : []), ...definitionOf(policy)],
          framework: policy.framework,
          policy,
          fixes: ["test-origin", "explicit-origins"],
        },
      ];
    }),
};
