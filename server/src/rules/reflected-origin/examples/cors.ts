import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "true",
      code: `app.use(cors({ origin: «true» }));
`,
      message:
        "`cors` answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
      },
    },
    {
      name: "a callback that lets every path through",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, «true»), credentials: false }));
`,
      message:
        "`cors` answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: false }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: false }));
`,
      },
    },
    {
      name: "a set, which cors does not look into",
      code: `app.use(cors({ origin: «new Set(["https://app.example.com"])» }));
`,
      message:
        "`cors` answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: ["https://app.example.com", /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/] }));
`,
      },
    },
  ],
  valid: [
    {
      name: "a list",
      code: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
    },
    {
      name: "a test",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, allowed.includes(origin)) }));
`,
    },
    {
      name: "credentials that are not known",
      code: `app.use(cors({ origin: true, credentials: settings.credentials }));
`,
    },
  ],
};
