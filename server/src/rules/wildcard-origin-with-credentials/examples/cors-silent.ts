import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");

const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "a wildcard without credentials",
      also: ["wildcard-origin"],
      code: `app.use(cors({ origin: "*" }));
`,
    },
    {
      name: "all defaults",
      also: ["wildcard-origin"],
      code: `app.use(cors());
`,
    },
    {
      name: "something that is no object, so that the defaults stand",
      also: ["wildcard-origin"],
      code: `app.use(cors(["https://app.example.com"]));
`,
    },
    {
      name: "credentials that are off",
      also: ["wildcard-origin"],
      code: `app.use(cors({ origin: "*", credentials: false }));
`,
    },
    {
      name: "credentials that cors does not take for true",
      also: ["wildcard-origin", "invalid-credentials-value"],
      code: `app.use(cors({ origin: "*", credentials: "true" }));
`,
    },
    {
      name: "credentials from elsewhere",
      code: `app.use(cors({ origin: "*", credentials: config.credentials }));
`,
    },
    {
      name: "one origin with credentials",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
    },
    {
      name: "an allow-list with credentials",
      code: `const allowedOrigins = ["https://app.example.com", "https://admin.example.com"];
app.use(cors({ origin: allowedOrigins, credentials: true }));
`,
    },
    {
      name: "a star in a list is compared with the origin and matches nobody",
      also: ["matches-no-origin"],
      code: `app.use(cors({ origin: ["*"], credentials: true }));
`,
    },
    {
      name: "an origin from the environment",
      code: `app.use(cors({ origin: process.env.ORIGIN || "", credentials: true }));
app.use(cors({ origin: settings.origin || "*", credentials: true }));
`,
    },
    {
      name: "CORS switched off",
      code: `app.use(cors({ origin: false, credentials: true }), cors({ origin: undefined, credentials: true }));
`,
    },
    {
      name: "an origin that is set later",
      code: `const corsOptions = { origin: "*", credentials: true };
if (process.env.ORIGIN) corsOptions.origin = process.env.ORIGIN;
app.use(cors(corsOptions));
`,
    },
    {
      name: "an origin that is merged in later",
      code: `const corsOptions = { origin: "*", credentials: true };
Object.assign(corsOptions, require("./cors.json"));
app.use(cors(corsOptions));
`,
    },
    {
      name: "options that something unknown is spread over",
      code: `app.use(cors({ origin: "*", credentials: true, ...overrides }));
`,
    },
    {
      name: "the last one of two entries counts",
      code: `app.use(cors({ origin: "*", credentials: true, origin: "https://app.example.com" }));
`,
    },
    {
      name: "an options object that is handed to something else",
      code: `mountRoutes({ origin: "*", credentials: true });
`,
    },
    {
      name: "a function of the same name in an inner scope",
      code: `function mount(cors) {
  app.use(cors({ origin: "*", credentials: true }));
}
`,
    },
    {
      name: "only mentioned",
      code: `// app.use(cors({ origin: "*", credentials: true }));
const help = 'app.use(cors({ origin: "*", credentials: true }))';
log.info(\`use \${"cors"}({ origin: "*", credentials: true })\`);
`,
    },
  ],
};
