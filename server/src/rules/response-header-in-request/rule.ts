import type { Rule } from "../rule.ts";

const answering = /^access-control-(?:allow-[\w-]+|expose-headers|max-age)$/i;

export const responseHeaderInRequest: Rule = {
  id: "response-header-in-request",
  severity: "error",
  summary: "A request carries a header that only a server's answer can carry.",
  check: ({ requests }) =>
    requests.flatMap(({ framework, headers }) =>
      headers
        .filter(({ name }) => answering.test(name))
        .map(({ name, nameSpan, value, isElsewhere }) => ({
          span: nameSpan,
          // Fetch standard, section 3.3.3 (HTTP responses): browsers look for it in the answer.
          message: `\`${name}\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`,
          related: [],
          framework,
          fixes:
            value.kind === "absent" || isElsewhere
              ? []
              : [
                  {
                    intent: "correct",
                    title: `Remove ${name} from the request`,
                    changes: [{ kind: "remove", span: value.span }],
                  },
                ],
        })),
    ),
};
