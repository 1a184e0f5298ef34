import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "matches-no-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "an empty list",
      code: `app.use(cors({ origin: «[]», credentials: true }));
`,
      message: "`cors` lets no origin in, since none is listed: no other site can read these answers.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
      },
    },
    {
      name: "a star in a list",
      code: `app.use(cors({ origin: [«"*"»], credentials: true }));
`,
      message:
        "`cors` compares the items of a list letter by letter, so `*` stands for nobody: no other site can read these answers.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
      },
    },
    {
      name: "an empty text",
      code: `app.use(cors({ origin: «""» }));
`,
      message: "`cors` lets no origin in, since this text is empty: no other site can read these answers.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
      },
    },
    {
      name: "an empty list with a name",
      code: `const origins = [];
app.use(cors({ origin: «origins» }));
`,
      message: "`cors` lets no origin in, since none is listed: no other site can read these answers.",
      fixes: {
        "explicit-origins": `const origins = ["https://app.example.com"];
app.use(cors({ origin: origins }));
`,
        "origin-pattern": `const origins = /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/;
app.use(cors({ origin: origins }));
`,
      },
    },
  ],
  valid: [
    {
      name: "switched off",
      code: `app.use(cors({ origin: false }));
app.use(cors({ origin: null }));
app.use(cors({ origin: undefined }));
app.use(cors({ origin: 0 }));
`,
    },
    {
      name: "a callback that lets nobody in",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, false) }));
`,
    },
    {
      name: "a list that is filled elsewhere",
      code: `const origins = [];
if (dev) origins.push("http://localhost:3000");
app.use(cors({ origin: origins }));
app.use(cors({ origin: [...extra] }));
app.use(cors({ origin: process.env.ORIGINS.split(",") }));
`,
      also: ["unset-environment-origin"],
    },
  ],
};
