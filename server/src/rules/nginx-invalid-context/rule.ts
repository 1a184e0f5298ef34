import type { Rule } from "../rule.ts";

export const nginxInvalidContext: Rule = {
  id: "nginx-invalid-context",
  severity: "error",
  summary: "nginx does not start: a directive stands where it is not allowed.",
  check: ({ directives }) =>
    directives.flatMap(({ misplaced }) =>
      misplaced.map(({ span, name, where, allowed, inside }) => ({
        span,
        message: `nginx does not start with this: \`${name}\` is not allowed in ${where}, only in ${allowed}.`,
        related: [],
        framework: "nginx",
        fixes: [],
        settles: [inside],
      })),
    ),
};
