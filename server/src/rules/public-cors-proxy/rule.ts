import type { Rule } from "../rule.ts";

export const publicCorsProxy: Rule = {
  id: "public-cors-proxy",
  severity: "warning",
  summary: "Requests go through a proxy that anybody may use.",
  check: ({ bypasses }) =>
    bypasses
      .filter(({ kind }) => kind === "public proxy")
      .map(({ framework, span, name }) => ({
        span,
        message: `Everything that goes through \`${name}\` can be read and changed by whoever runs it. Let the server allow this origin, or ask it from a server of your own.`,
        related: [],
        framework,
        fixes: [],
      })),
};
