import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { AutoRouter, cors } from "itty-router";

`,
  invalid: [
    {
      name: "`true` for all methods",
      code: `const { preflight, corsify } = cors({ origin: "https://app.example.com", allowMethods: «true» });
export default AutoRouter({ before: [preflight], finally: [corsify] });
`,
      message:
        "itty-router's `cors` sends `true` as the list of methods, so that preflights for PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `const { preflight, corsify } = cors({ origin: "https://app.example.com", allowMethods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] });
export default AutoRouter({ before: [preflight], finally: [corsify] });
`,
      },
    },
  ],
  valid: [
    {
      name: "texts and lists",
      code: `const { preflight, corsify } = cors({ origin: "https://app.example.com", allowMethods: "GET,PUT", allowHeaders: ["X-A"] });
export default AutoRouter({ before: [preflight], finally: [corsify] });
`,
    },
  ],
};
