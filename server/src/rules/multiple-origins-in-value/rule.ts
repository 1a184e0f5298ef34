import { correctedOrigins } from "../../origins/written/correction.ts";
import { severalIn } from "../../origins/written/mistake.ts";
import { allowedEntriesOfAll, isConstant } from "../entries.ts";
import type { Rule } from "../rule.ts";

export const multipleOriginsInValue: Rule = {
  id: "multiple-origins-in-value",
  severity: "error",
  summary: "One Access-Control-Allow-Origin names several origins.",
  check: ({ policies }) =>
    allowedEntriesOfAll(policies).flatMap((allowed) => {
      const { entry, policy } = allowed;
      const origins = entry.text === undefined || !isConstant(allowed) ? [] : severalIn(entry.text);
      if (origins.length === 0 || entry.text === undefined) return [];
      const meant = correctedOrigins(entry.text);
      return [
        {
          span: entry.span,
          // Fetch standard, section 4.9 (CORS check): the value is compared with the origin as a whole.
          message:
            "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
          related: [],
          framework: policy.framework,
          policy,
          ...(meant && { meant }),
          fixes: ["test-origin", "nginx", "explicit-origins"],
        },
      ];
    }),
};
