import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "insecure-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "an unencrypted site",
      code: `app.use(cors({ origin: ["https://app.example.com", «"http://example.com"»], credentials: ‹true› }));
`,
      message:
        "`http://example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com", "https://example.com"], credentials: true }));
`,
      },
    },
    {
      name: "with the encrypted one beside it",
      code: `app.use(cors({ origin: ["https://app.example.com", «"http://app.example.com"»], credentials: ‹true› }));
`,
      message:
        "`http://app.example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
      },
    },
    {
      name: "one text",
      code: `app.use(cors({ origin: «'http://app.example.com:8080'», credentials: ‹true› }));
`,
      message:
        "`http://app.example.com:8080` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        correct: `app.use(cors({ origin: 'https://app.example.com:8080', credentials: true }));
`,
      },
    },
    {
      name: "a pattern with both schemes",
      code: `app.use(cors({ origin: «/^https?:\\/\\/(.+\\.)?example\\.com$/», credentials: ‹true› }));
`,
      message:
        "`http://example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: /^https:\\/\\/(.+\\.)?example\\.com$/, credentials: true }));
`,
      },
    },
    {
      name: "a pattern without a scheme",
      code: `app.use(cors({ origin: «/\\.example\\.com$/», credentials: ‹true› }));
`,
      message:
        "`http://x.example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: /^https:\\/\\/[a-z0-9.-]+\\.example\\.com$/, credentials: true }));
`,
      },
    },
  ],
  valid: [
    {
      name: "the own machine, private addresses and private names",
      code: `app.use(cors({ origin: ["http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:3000", "http://192.168.1.20", "http://nas.local", "http://app.test", /^http:\\/\\/localhost:\\d+$/], credentials: true }));
`,
    },
    {
      name: "no credentials",
      code: `app.use(cors({ origin: ["http://app.example.com", /^https?:\\/\\/example\\.com$/] }));
`,
    },
    {
      name: "credentials that are not known",
      code: `app.use(cors({ origin: ["http://app.example.com"], credentials: settings.credentials }));
`,
    },
    {
      name: "https only",
      code: `app.use(cors({ origin: ["https://app.example.com", /^https:\\/\\/example\\.com$/], credentials: true }));
`,
    },
  ],
};
