import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "GraphQL Yoga answers `null` to those whom a list leaves out",
      code: `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({
  schema,
  cors: { origin: «["https://app.example.com", "https://admin.example.com"]», credentials: ‹true› },
});
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "strapi",
      code: `module.exports = [{ name: ‹"strapi::cors"›, config: { origin: ["https://app.example.com", «"null"»] } }];
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        correct: `module.exports = [{ name: "strapi::cors", config: { origin: ["https://app.example.com"] } }];
`,
      },
    },
  ],
  valid: [],
};
