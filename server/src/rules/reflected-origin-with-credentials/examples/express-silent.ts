import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "an allow-list",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed.includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
  }
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "an allow-list, credentials for all",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && allowed.indexOf(origin) > -1) res.setHeader("Access-Control-Allow-Origin", origin);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  res.setHeader("Vary", "Origin");
  next();
});
`,
    },
    {
      name: "a set of origins, and the origin with a fallback",
      code: `app.use((req, res, next) => {
  const origin = req.get("origin") || "";
  if (new Set(allowed).has(origin)) res.set({ "Access-Control-Allow-Origin": origin, Vary: "Origin" });
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "the result of a test has a name",
      code: `app.use((req, res, next) => {
  const isAllowed = allowed.some((one) => one === req.headers.origin);
  res.append("Vary", "Origin");
  if (isAllowed) res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "a regular expression",
      code: `app.use((req, res, next) => {
  const { origin } = req.headers;
  if (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(origin)) res.set("Access-Control-Allow-Origin", origin);
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "a conditional expression",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", allowed.includes(req.headers.origin) ? req.headers.origin : allowed[0]);
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "and, instead of if",
      code: `app.use((req, res, next) => {
  allowed.has(req.headers.origin) && res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "others have left",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (!allowed.includes(origin)) {
    return res.sendStatus(403);
  }
  res.set("Access-Control-Allow-Origin", origin);
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "others are turned away by a function that throws",
      code: `app.use((req, res, next) => {
  assertAllowed(req.headers.origin);
  res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "the request is asked by a function",
      code: `app.use((req, res, next) => {
  if (isTrusted(req)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
  ],
};
