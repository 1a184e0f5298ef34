import type { Examples } from "../../examples.ts";

/** Two origins stand in for the variable: `@koa/cors` would send a line for each item of a list, which no browser takes. */
export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `const cors = require("@koa/cors");
`,
  invalid: [
    {
      name: "the variable as it is",
      code: `app.use(cors({ origin: «process.env.CORS_ORIGIN», credentials: true }));
`,
      message: "Where `CORS_ORIGIN` is not set, `@koa/cors` lets every origin in, with credentials.",
      fixes: {},
    },
  ],
  valid: [],
};
