import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

/** What stands in for a variable of the environment that is not set. */
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
      name: "behind ||",
      code: `app.use(cors({ origin: process.env.ORIGIN || «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: process.env.ORIGIN || ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: process.env.ORIGIN || /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use(cors({ origin: process.env.ORIGIN || "*" }));
`,
      },
    },
    {
      name: "as the default of a pattern",
      code: `const { ORIGIN = ‹"*"› } = process.env;
app.use(cors({ origin: «ORIGIN», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const { ORIGIN = "*" } = process.env;
app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `const { ORIGIN = "*" } = process.env;
app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `const { ORIGIN = "*" } = process.env;
app.use(cors({ origin: ORIGIN }));
`,
      },
    },
    {
      name: "set by hand",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", «process.env.ORIGIN ?? "*"»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "explicit-origins": `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", process.env.ORIGIN ?? "https://app.example.com");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", process.env.ORIGIN ?? "*");
  next();
});
`,
      },
    },
  ],
  valid: [],
};
