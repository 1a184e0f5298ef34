import type { Examples } from "../../examples.ts";

const message =
  "`cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");

const app = express();
`,
  invalid: [
    {
      name: "origin true, one option a line",
      code: `app.use(
  "/api",
  cors({
    origin: «true»,
    credentials: ‹true›,
  }),
);
`,
      message,
      fixes: {
        "explicit-origins": `app.use(
  "/api",
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
  }),
);
`,
        "origin-pattern": `app.use(
  "/api",
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
        "credentials-off": `app.use(
  "/api",
  cors({
    origin: "*",
  }),
);
`,
      },
    },
    {
      name: "origin true without a trailing comma, single quotes",
      code: `app.use('/api', cors({
  credentials: ‹true›,
  origin: «true»
}))
`,
      message,
      fixes: {
        "explicit-origins": `app.use('/api', cors({
  credentials: true,
  origin: ["https://app.example.com"]
}))
`,
        "origin-pattern": `app.use('/api', cors({
  credentials: true,
  origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/
}))
`,
        "credentials-off": `app.use('/api', cors({
  origin: "*"
}))
`,
      },
    },
  ],
  valid: [],
};
