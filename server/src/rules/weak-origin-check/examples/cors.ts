import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "an open end",
      code: `app.use(cors({ origin: «/^https:\\/\\/example\\.com/», credentials: ‹true› }));
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: /^https:\\/\\/example\\.com$/, credentials: true }));
`,
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
      },
    },
    {
      name: "an open start, beside an origin",
      code: `app.use(cors({ origin: ["https://example.org", «/example\\.com$/»], credentials: ‹true› }));
`,
      message:
        "This pattern also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: ["https://example.org", /^https:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$/], credentials: true }));
`,
        "explicit-origins": `app.use(cors({ origin: ["https://example.org", "https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: ["https://example.org", /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true }));
`,
      },
    },
    {
      name: "a dot that is any character",
      code: `app.use(
  cors({
    origin: [
      «/^https:\\/\\/www.example.com$/»,
    ],
    credentials: ‹true›,
  }),
);
`,
      message:
        "This pattern also lets in `https://wwwxexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.use(
  cors({
    origin: [
      /^https:\\/\\/www\\.example\\.com$/,
    ],
    credentials: true,
  }),
);
`,
        "explicit-origins": `app.use(
  cors({
    origin: [
      "https://app.example.com",
    ],
    credentials: true,
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
      },
    },
    {
      name: "anything before the host, without credentials",
      code: `app.use(cors({ origin: «/^https:\\/\\/.*example\\.com$/» }));
`,
      message: "This pattern also lets in `https://evilexample.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: /^https:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$/ }));
`,
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
      },
    },
    {
      name: "an alternative without an end",
      code: `app.use(cors({ origin: «/^https:\\/\\/example\\.com$|^http:\\/\\/localhost/» }));
`,
      message: "This pattern also lets in `http://localhost.evil.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: /^https:\\/\\/example\\.com$|^http:\\/\\/localhost(?::\\d+)?$/ }));
`,
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
      },
    },
    {
      name: "everyone",
      code: `app.use(cors({ origin: «/.*/», credentials: ‹true› }));
`,
      message:
        "This pattern lets every origin in, so it also lets in `https://evil.com`: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
      },
    },
    {
      name: "a name for the pattern",
      code: `const allowed = ‹/\\.?example\\.com$/›;
app.use(cors({ origin: «allowed» }));
`,
      message: "This pattern also lets in `https://evilexample.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `const allowed = /^https:\\/\\/(?:[a-z0-9-]+\\.)*\\.?example\\.com$/;
app.use(cors({ origin: allowed }));
`,
        "explicit-origins": `const allowed = ["https://app.example.com"];
app.use(cors({ origin: allowed }));
`,
        "origin-pattern": `const allowed = /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/;
app.use(cors({ origin: allowed }));
`,
      },
    },
    {
      name: "a pattern that is made from a text",
      code: `app.use(cors({ origin: [«new RegExp("^https://example\\\\.com")»] }));
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: [new RegExp("^https://example\\\\.com$")] }));
`,
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
      },
    },
    {
      name: "a star that is meant as a wildcard",
      code: `app.use(cors({ origin: «new RegExp("https://*.example.com")» }));
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `app.use(cors({ origin: new RegExp("https://(?:[a-z0-9-]+\\\\.)*example.com$") }));
`,
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
      },
    },
  ],
  valid: [
    {
      name: "closed at both ends",
      code: `app.use(cors({ origin: /^https:\\/\\/example\\.com$/, credentials: true }));
`,
    },
    {
      name: "any subdomain",
      code: `app.use(cors({ origin: [/^https:\\/\\/([a-z0-9-]+\\.)*example\\.com$/, /^https:\\/\\/[^.]+\\.example\\.org(:\\d+)?$/], credentials: true }));
`,
    },
    {
      name: "a dot that is any character where no such domain can be registered",
      code: `app.use(cors({ origin: /^https:\\/\\/.*\\.example.com$/, credentials: true }));
`,
    },
    {
      name: "a label boundary as the start, without credentials",
      code: `app.use(cors({ origin: /(^|\\.|\\/\\/)example\\.com$/ }));
app.use(cors({ origin: /\\.example\\.com$/ }));
`,
    },
    {
      name: "the own machine and addresses of the own network",
      code: `app.use(cors({ origin: [/^http:\\/\\/localhost(:\\d+)?$/, /^https?:\\/\\/(127\\.0\\.0\\.1|192\\.168\\.\\d+\\.\\d+):\\d+$/], credentials: true }));
`,
    },
    {
      name: "alternatives",
      code: `app.use(cors({ origin: /^https:\\/\\/(app|admin)\\.example\\.(com|org)$/i, credentials: true }));
`,
    },
    {
      name: "a pattern that cannot be judged",
      code: `app.use(cors({ origin: /^https:\\/\\/(\\w+)\\.\\1\\.com$/, credentials: true }));
app.use(cors({ origin: new RegExp(process.env.ORIGINS), credentials: true }));
app.use(cors({ origin: new RegExp("^https://" + domain), credentials: true }));
`,
    },
    {
      name: "an exact list",
      code: `app.use(cors({ origin: ["https://app.example.com", "https://admin.example.com:8443"], credentials: true }));
`,
    },
  ],
};
