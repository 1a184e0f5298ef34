import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { H3, handleCors } from "h3";

const app = new H3();
`,
  invalid: [
    {
      name: "h3 2: a pattern that is no list",
      code: `app.use((event) => handleCors(event, { origin: «/\\.example\\.com$/» }));
`,
      message: "`handleCors` takes a text, a list or a function here, and lets no origin in for this.",
      fixes: {
        "explicit-origins": `app.use((event) => handleCors(event, { origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use((event) => handleCors(event, { origin: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/] }));
`,
      },
    },
    {
      name: "h3 2: `true` for the origin that asks",
      code: `app.use((event) => handleCors(event, { origin: «true», credentials: true }));
`,
      message: "`handleCors` takes a text, a list or a function here, and lets no origin in for this.",
      fixes: {
        "explicit-origins": `app.use((event) => handleCors(event, { origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use((event) => handleCors(event, { origin: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true }));
`,
      },
    },
  ],
  valid: [
    {
      name: "h3 2: patterns in a list",
      code: `app.use((event) => handleCors(event, { origin: [/^https:\\/\\/app\\.example\\.com$/], credentials: true }));
`,
    },
  ],
};
