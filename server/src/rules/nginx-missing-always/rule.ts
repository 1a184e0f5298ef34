import type { Rule } from "../rule.ts";

export const nginxMissingAlways: Rule = {
  id: "nginx-missing-always",
  severity: "warning",
  summary: "Errors are sent without the CORS headers, for want of `always`.",
  check: ({ directives }) =>
    directives.flatMap(({ withoutAlways }) =>
      withoutAlways.map(({ span, name, source, always }) => ({
        span,
        message: `Without \`always\`, errors (4xx and 5xx) go out without \`${name}\`: the page sees a CORS error instead of what went wrong.`,
        related: [{ span: source, message: "Errors come from here." }],
        framework: "nginx",
        fixes: [
          {
            intent: "nginx" as const,
            title: "Send the headers with errors too: always",
            changes: always.map((insertion) => ({ kind: "insert" as const, ...insertion })),
          },
        ],
      })),
    ),
};
