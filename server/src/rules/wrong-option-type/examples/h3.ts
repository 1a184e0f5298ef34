import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { defineEventHandler, handleCors } from "h3";

`,
  invalid: [
    {
      name: "methods in one text",
      code: `export default defineEventHandler((event) => handleCors(event, { origin: "https://app.example.com", methods: «"GET,PUT"» }));
`,
      message: "`handleCors` answers every preflight with an error, because this is no list.",
      fixes: {
        correct: `export default defineEventHandler((event) => handleCors(event, { origin: "https://app.example.com", methods: ["GET", "PUT"] }));
`,
      },
    },
    {
      name: "headers in one text",
      code: `export default defineEventHandler((event) => handleCors(event, { origin: "https://app.example.com", allowHeaders: «"X-A, Authorization"» }));
`,
      message: "`handleCors` answers every preflight with an error, because this is no list.",
      fixes: {
        correct: `export default defineEventHandler((event) => handleCors(event, { origin: "https://app.example.com", allowHeaders: ["X-A", "Authorization"] }));
`,
      },
    },
  ],
  valid: [
    {
      name: "lists, and `*` for all",
      code: `export default defineEventHandler((event) => handleCors(event, { origin: "https://app.example.com", methods: ["PUT"], allowHeaders: "*" }));
`,
    },
  ],
};
