import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");

const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "reflected without credentials",
      also: ["reflected-origin"],
      code: `app.use(cors({ origin: true }));
`,
    },
    {
      name: "an allow-list in the callback",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      if (!origin || allowed.includes(origin)) {
        callback(null, true);
      } else {
        callback(new Error("Not allowed by CORS"));
      }
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "an allow-list as the result",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, allowed.has(origin)), credentials: true }));
`,
    },
    {
      name: "a conditional result",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, allowed.has(origin) ? origin : false), credentials: true }));
`,
    },
    {
      name: "an early way out for others",
      code: `app.use(
  cors({
    origin(origin, callback) {
      if (origin && !allowed.includes(origin)) {
        return callback(new Error(\`The CORS policy does not allow \${origin}\`), false);
      }
      return callback(null, true);
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "others get no answer at all",
      code: `app.use(
  cors({
    origin(origin, callback) {
      if (!allowed.includes(origin)) return;
      callback(null, true);
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "only some get an answer",
      code: `app.use(cors({ origin: (origin, callback) => { if (allowed.includes(origin)) callback(null, true); }, credentials: true }));
`,
    },
    {
      name: "others are turned away by an exception",
      code: `app.use(
  cors({
    origin(origin, callback) {
      if (!allowed.includes(origin)) throw new Error("no");
      callback(null, true);
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "others are turned away by a function that throws",
      code: `app.use(
  cors({
    origin: async (origin, callback) => {
      await assertAllowed(origin);
      callback(null, true);
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "the callback is handed on",
      code: `app.use(cors({ origin: (origin, callback) => checkOrigin(origin, callback), credentials: true }));
app.use(cors({ origin: checkOrigin, credentials: true }));
`,
    },
    {
      name: "the callback is called from somewhere else",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      origins.find(origin, (error, found) => callback(error, true));
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "a value that is looked up",
      code: `app.use(
  cors({
    origin: async (origin, callback) => {
      const allowed = await loadOrigins();
      callback(null, allowed);
    },
    credentials: true,
  }),
);
`,
    },
  ],
};
