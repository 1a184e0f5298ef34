import { onlyPreflight, sendsNothing } from "../../policy/behaviour.ts";
import { routesOf } from "../routes.ts";
import { type Rule, remedies } from "../rule.ts";

export const preflightOnlyHeaders: Rule = {
  id: "preflight-only-headers",
  severity: "error",
  summary: "Only the answer to OPTIONS carries Access-Control-Allow-Origin.",
  check: ({ policies }) =>
    routesOf(policies).flatMap(({ letting, preflights, quiet }) => {
      const speaking = preflights.filter((policy) => onlyPreflight(policy) && !sendsNothing(policy));
      const [first] = speaking;
      if (!first || letting.length > 0 || quiet.length === 0) return [];
      return [
        {
          span: first.span,
          message:
            "Only the answer to OPTIONS carries Access-Control-Allow-Origin: the preflight passes, and then browsers keep the real answer from the page.",
          related: [],
          framework: first.framework,
          policy: first,
          fixes: remedies(first, "nginx"),
        },
      ];
    }),
};
