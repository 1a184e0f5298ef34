import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import Koa from "koa";
import cors from "@koa/cors";
import cors2 from "koa2-cors";

const app = new Koa();
`,
  invalid: [
    {
      name: "`true` for all methods",
      code: `app.use(cors({ origin: "https://app.example.com", allowMethods: «true» }));
`,
      message: "`@koa/cors` sends `true` as the list of methods, so that preflights for PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", allowMethods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] }));
`,
      },
    },
    {
      name: "no methods",
      code: `app.use(cors({ origin: "https://app.example.com", allowMethods: «null» }));
`,
      message:
        "`@koa/cors` takes nothing but a list here and allows no methods in preflights: PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", allowMethods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] }));
`,
      },
    },
    {
      name: "koa2-cors: a text",
      code: `app.use(cors2({ origin: "https://app.example.com", allowMethods: «"GET,PUT"» }));
`,
      message:
        "`koa2-cors` takes nothing but a list here and allows no methods in preflights: PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `app.use(cors2({ origin: "https://app.example.com", allowMethods: ["GET", "PUT"] }));
`,
      },
    },
  ],
  valid: [
    {
      name: "texts and lists, and a function for the credentials",
      code: `app.use(cors({ origin: "https://app.example.com", allowMethods: "GET,PUT", allowHeaders: ["X-A"], credentials: () => true }));
`,
    },
  ],
};
