import type { Examples } from "../../examples.ts";

const ignored = "`cors` ignores it and lets every origin in with `*`. It is called `origin`.";

export const examples: Examples = {
  rule: "unknown-option",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");
const app = express();
`,
  invalid: [
    {
      name: "the plural",
      code: `app.use(cors({ «origins»: ["https://app.example.com"], credentials: true }));
`,
      message: ignored,
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
      },
    },
    {
      name: "the name of another library",
      code: `app.use(cors({ «allowedOrigins»: ["https://app.example.com"] }));
`,
      message: ignored,
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "a name that has a capital letter",
      code: `app.use(cors({ «Origin»: ["https://app.example.com"] }));
`,
      message: ignored,
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "credentials by another name",
      code: `app.use(cors({ origin: "https://app.example.com", «allowCredentials»: true }));
`,
      message: "`cors` ignores it and does not allow credentials. It is called `credentials`.",
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
      },
    },
    {
      name: "exposed headers by another name",
      code: `app.use(cors({ origin: "https://app.example.com", «exposeHeaders»: ["X-Total-Count"] }));
`,
      message: "`cors` ignores it and exposes no headers. It is called `exposedHeaders`.",
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", exposedHeaders: ["X-Total-Count"] }));
`,
      },
    },
    {
      name: "in options with a name",
      code: `const options = { «origins»: ["https://app.example.com"] };
app.use(cors(options));
`,
      message: ignored,
      fixes: {
        correct: `const options = { origin: ["https://app.example.com"] };
app.use(cors(options));
`,
      },
    },
  ],
  valid: [
    {
      name: "all names that there are",
      code: `app.use(
  cors({
    origin: "https://app.example.com",
    methods: ["GET", "PUT"],
    allowedHeaders: ["Content-Type"],
    exposedHeaders: ["X-Total-Count"],
    credentials: true,
    maxAge: 600,
    preflightContinue: false,
    optionsSuccessStatus: 200,
  }),
);
app.use(cors({ origin: "https://app.example.com", headers: ["Content-Type"] }));
`,
    },
    {
      name: "the right name beside it",
      code: `app.use(cors({ origins: list, origin: ["https://app.example.com"] }));
`,
    },
    {
      name: "names of nothing in particular",
      code: `app.use(cors({ origin: "https://app.example.com", enabled: true, name: "api" }));
`,
    },
  ],
};
