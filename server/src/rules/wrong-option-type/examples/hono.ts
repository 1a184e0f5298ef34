import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
`,
  invalid: [
    {
      name: "methods in one text",
      code: `app.use(cors({ origin: "https://app.example.com", allowMethods: «"GET,PUT"» }));
`,
      message:
        "`hono/cors` takes nothing but a list here and allows no methods in preflights: PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", allowMethods: ["GET", "PUT"] }));
`,
      },
    },
    {
      name: "`true` for all headers",
      code: `app.use(cors({ origin: "https://app.example.com", allowHeaders: «true» }));
`,
      message: "`hono/cors` takes nothing but a list here and allows whatever headers the preflight asks for.",
      fixes: {},
    },
    {
      name: "`true` for the headers that pages may read",
      code: `app.use(cors({ origin: "https://app.example.com", exposeHeaders: «true» }));
`,
      message: "`hono/cors` takes nothing but a list here and exposes no headers.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "lists, and a function for the methods",
      code: `app.use(cors({ origin: "https://app.example.com", allowMethods: () => ["GET", "PUT"], allowHeaders: ["X-A"] }));
`,
    },
  ],
};
