import type { Examples } from "../../examples.ts";

const message =
  "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [
    {
      name: "the request's origin, read in place",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «req.headers.origin»);
  res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
    {
      name: "a name for it, with a fallback, in a middleware that answers preflights",
      code: `app.use((req, res, next) => {
  const origin = ‹req.headers.origin›;
  res.header('Access-Control-Allow-Origin', «origin || '*'»);
  res.header('Access-Control-Allow-Credentials', ‹true›);
  res.header('Access-Control-Allow-Methods', 'GET,PUT,POST,DELETE');
  if (req.method === 'OPTIONS') return res.sendStatus(204);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (['https://app.example.com'].includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
  }
  res.vary('Origin');
  res.header('Access-Control-Allow-Credentials', true);
  res.header('Access-Control-Allow-Methods', 'GET,PUT,POST,DELETE');
  if (req.method === 'OPTIONS') return res.sendStatus(204);
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.header('Access-Control-Allow-Origin', '*');
  res.header('Access-Control-Allow-Methods', 'GET,PUT,POST,DELETE');
  if (req.method === 'OPTIONS') return res.sendStatus(204);
  next();
});
`,
      },
    },
    {
      name: "through a method of the request",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", «req.get("Origin") ?? ""»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.get("Origin");
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
  ],
  valid: [],
};
