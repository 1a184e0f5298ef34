import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");
const app = express();
`,
  invalid: [
    {
      name: "`true` for all methods",
      code: `app.use(cors({ origin: "https://app.example.com", methods: «true» }));
`,
      message: "`cors` sends `true` as the list of methods, so that preflights for PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", methods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] }));
`,
      },
    },
    {
      name: "an object for the methods",
      code: `app.use(cors({ origin: "https://app.example.com", methods: «{ get: true }» }));
`,
      message:
        "`cors` sends `[object Object]` as the list of methods, so that preflights for PUT, PATCH and DELETE fail.",
      fixes: {},
    },
    {
      name: "a set of methods",
      code: `app.use(cors({ origin: "https://app.example.com", methods: «new Set(["GET", "PUT"])» }));
`,
      message:
        "`cors` sends `[object Object]` as the list of methods, so that preflights for PUT, PATCH and DELETE fail.",
      fixes: {},
    },
    {
      name: "`undefined` for the methods",
      code: `app.use(cors({ origin: "https://app.example.com", methods: «undefined» }));
`,
      message: "`cors` answers every preflight with an error, because this is no list.",
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", methods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] }));
`,
      },
    },
    {
      name: "`false` for the methods",
      code: `app.use(cors({ origin: "https://app.example.com", methods: «false» }));
`,
      message: "`cors` takes nothing but a list here and allows no methods in preflights: PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", methods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] }));
`,
      },
    },
    {
      name: "`true` for all headers",
      code: `app.use(cors({ origin: "https://app.example.com", allowedHeaders: «true» }));
`,
      message: "`cors` takes nothing but a list here and allows no headers in preflights.",
      fixes: {},
    },
    {
      name: "`true` for the headers that pages may read",
      code: `app.use(cors({ origin: "https://app.example.com", exposedHeaders: «true» }));
`,
      message: "`cors` takes nothing but a list here and exposes no headers.",
      fixes: {},
    },
    {
      name: "a function for the credentials",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: «() => true» }));
`,
      message: "`cors` allows credentials for nothing but `true`, so that they stay off.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "texts and lists",
      code: `app.use(cors({ origin: "https://app.example.com", methods: "GET,PUT", allowedHeaders: ["X-A"], exposedHeaders: "X-B" }));
`,
    },
    {
      name: "nothing for the headers stands for what the preflight asks for",
      code: `app.use(cors({ origin: "https://app.example.com", allowedHeaders: null, exposedHeaders: false }));
`,
    },
    {
      name: "what the source does not tell",
      code: `app.use(cors({ origin: "https://app.example.com", methods: settings.methods, credentials: settings.credentials }));
`,
    },
  ],
};
