import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the wildcard becomes the origin",
      code: `import { AutoRouter, cors } from "itty-router";

const { preflight, corsify } = cors({ origin: «"*"», credentials: ‹true› });

export default AutoRouter({ before: [preflight], finally: [corsify] });
`,
      message:
        "itty-router's `cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { AutoRouter, cors } from "itty-router";

const { preflight, corsify } = cors({ origin: "https://app.example.com", credentials: true });

export default AutoRouter({ before: [preflight], finally: [corsify] });
`,
        "credentials-off": `import { AutoRouter, cors } from "itty-router";

const { preflight, corsify } = cors({ origin: "*" });

export default AutoRouter({ before: [preflight], finally: [corsify] });
`,
      },
    },
  ],
  valid: [],
};
