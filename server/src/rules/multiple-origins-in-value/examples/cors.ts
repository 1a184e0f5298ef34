import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "multiple-origins-in-value",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "a text with a comma",
      code: `app.use(cors({ origin: «"https://app.example.com, https://admin.example.com"», credentials: true }));
`,
      message:
        "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com", "https://admin.example.com"], credentials: true }));
`,
      },
    },
    {
      name: "a text with blanks",
      code: `app.use(cors({ origin: «"https://app.example.com https://admin.example.com/"» }));
`,
      message:
        "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com", "https://admin.example.com"] }));
`,
      },
    },
  ],
  valid: [
    {
      name: "a list, and one origin",
      code: `app.use(cors({ origin: ["https://app.example.com", "https://admin.example.com"] }));
app.use(cors({ origin: "https://app.example.com" }));
`,
    },
  ],
};
