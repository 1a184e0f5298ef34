import type { Rule } from "../rule.ts";

export const webSecurityDisabled: Rule = {
  id: "web-security-disabled",
  severity: "error",
  summary: "A window runs without the same-origin policy.",
  check: ({ bypasses }) =>
    bypasses
      .filter(({ kind }) => kind === "web security off")
      .map(({ framework, span, name }) => ({
        span,
        message: `\`${name}\` switches the same-origin policy off: any page that this window loads can read every site as its user.`,
        related: [],
        framework,
        fixes:
          name === "webSecurity"
            ? [
                {
                  intent: "correct" as const,
                  title: "Remove webSecurity, which is on by default",
                  changes: [{ kind: "remove" as const, span }],
                },
              ]
            : [],
      })),
};
