import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");

const app = express();
`,
  invalid: [
    {
      name: "a wildcard, one option a line",
      code: `app.use(
  cors({
    origin: «"*"»,
    credentials: ‹true›,
    methods: ["GET", "PUT"],
  }),
);
`,
      message,
      fixes: {
        "explicit-origins": `app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
    methods: ["GET", "PUT"],
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
    methods: ["GET", "PUT"],
  }),
);
`,
        "credentials-off": `app.use(
  cors({
    origin: "*",
    methods: ["GET", "PUT"],
  }),
);
`,
      },
    },
    {
      name: "single quotes on one line, credentials first",
      code: `app.use('/api', cors({ credentials: ‹true›, origin: «'*'» }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use('/api', cors({ credentials: true, origin: ['https://app.example.com'] }));
`,
        "origin-pattern": `app.use('/api', cors({ credentials: true, origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
        "credentials-off": `app.use('/api', cors({ origin: '*' }));
`,
      },
    },
    {
      name: "the default, which is a wildcard",
      code: `app.use(«cors»({ credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use(cors({}));
`,
      },
    },
    {
      name: "the default among other options, one a line",
      code: `app.use(
  «cors»({
    methods: ["GET", "PUT"],
    credentials: ‹true›,
    maxAge: 600,
  }),
);
`,
      message,
      fixes: {
        "explicit-origins": `app.use(
  cors({
    methods: ["GET", "PUT"],
    origin: ["https://app.example.com"],
    credentials: true,
    maxAge: 600,
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    methods: ["GET", "PUT"],
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
    maxAge: 600,
  }),
);
`,
        "credentials-off": `app.use(
  cors({
    methods: ["GET", "PUT"],
    maxAge: 600,
  }),
);
`,
      },
    },
  ],
  valid: [],
};
