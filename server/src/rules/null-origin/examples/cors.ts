import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "beside an origin",
      code: `app.use(cors({ origin: ["https://app.example.com", «"null"»], credentials: ‹true› }));
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
      },
    },
    {
      name: "alone, one a line",
      code: `app.use(
  cors({
    origin: [
      «"null"»,
    ],
  }),
);
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read these answers.",
      fixes: {
        "explicit-origins": `app.use(
  cors({
    origin: [
      "https://app.example.com",
    ],
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
  }),
);
`,
      },
    },
    {
      name: "sent to everybody",
      code: `app.use(cors({ origin: «"null"», credentials: ‹true› }));
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
      },
    },
    {
      name: "an alternative of a pattern",
      code: `app.use(cors({ origin: «/^(https:\\/\\/example\\.com|null)$/», credentials: ‹true› }));
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: /^(https:\\/\\/example\\.com)$/, credentials: true }));
`,
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
      },
    },
  ],
  valid: [
    {
      name: "null itself, which switches CORS off",
      code: `app.use(cors({ origin: null, credentials: true }));
`,
    },
    {
      name: "a host of that name, and a pattern that does not take it",
      code: `app.use(cors({ origin: ["https://null.example.com", /^https:\\/\\/null\\.example\\.org$/], credentials: true }));
`,
    },
    {
      name: "a pattern that lets everyone in, which is another defect",
      code: `app.use(cors({ origin: /.*/, credentials: true }));
`,
      also: ["weak-origin-check"],
    },
  ],
};
