import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "shared-hosting-origin",
  grammar: "javascript",
  trustedOrigins: ["https://*.vercel.app", "http://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "a host that nobody trusts",
      code: `app.use(cors({ origin: «/^https:\\/\\/.*\\.netlify\\.app$/» }));
`,
      message:
        "Anyone can have a site below `netlify.app`: this also lets in `https://evil.netlify.app`, which can then read these answers.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["http://app.example.com"] }));
`,
      },
    },
  ],
  valid: [
    {
      name: "sites that are trusted",
      code: `app.use(cors({ origin: /^https:\\/\\/.*\\.vercel\\.app$/, credentials: true }));
`,
    },
    {
      name: "an unencrypted site that is trusted",
      code: `app.use(cors({ origin: ["http://app.example.com"], credentials: true }));
`,
    },
  ],
};
