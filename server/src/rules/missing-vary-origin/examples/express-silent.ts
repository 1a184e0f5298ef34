import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "missing-vary-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
const allowed = ["https://app.example.com", "https://admin.example.com"];
`,
  invalid: [],
  valid: [
    {
      name: "Vary by the method of Express",
      code: `app.use((req, res, next) => {
  res.vary("Origin");
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  next();
});
`,
    },
    {
      name: "Vary in a list, and in another case",
      code: `app.use((req, res, next) => {
  res.set("vary", "Accept-Encoding, origin");
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  next();
});
`,
    },
    {
      name: "Vary beside the header",
      code: `app.use((req, res, next) => {
  if (allowed.includes(req.headers.origin)) {
    res.set({ "Access-Control-Allow-Origin": req.headers.origin, Vary: ["Accept", "Origin"] });
  }
  next();
});
`,
    },
    {
      name: "Vary on everything",
      code: `app.use((req, res, next) => {
  res.append("Vary", "*");
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  next();
});
`,
    },
    {
      name: "the package vary",
      code: `const vary = require("vary");
app.use((req, res, next) => {
  vary(res, "Origin");
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  next();
});
`,
    },
    {
      name: "Vary from another middleware of the file",
      code: `app.use((req, res, next) => {
  res.vary("Origin");
  next();
});
app.use((req, res, next) => {
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  next();
});
`,
    },
    {
      name: "Vary that is not understood",
      code: `app.use((req, res, next) => {
  res.vary(config.vary);
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  next();
});
`,
    },
    {
      name: "the cors package in the same file adds it",
      code: `app.use(require("cors")({ origin: allowed }));
app.get("/items", (req, res) => {
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.json([]);
});
`,
    },
    {
      name: "one origin for all",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "a wildcard",
      also: ["wildcard-origin"],
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
    },
    {
      name: "an origin that is worked out somewhere else",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", originFor(req));
  next();
});
`,
    },
  ],
};
