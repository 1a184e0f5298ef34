import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [
    {
      name: "a branch that all answers of its kind take",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", «"*"»);
  if (req.method === "OPTIONS") {
    res.set("Access-Control-Allow-Credentials", ‹"true"›);
    return res.sendStatus(204);
  }
  next();
});
`,
      message,
      fixes: {
        "explicit-origins": `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "https://app.example.com");
  if (req.method === "OPTIONS") {
    res.set("Access-Control-Allow-Credentials", "true");
    return res.sendStatus(204);
  }
  next();
});
`,
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  if (req.method === "OPTIONS") {
    res.set("Access-Control-Allow-Credentials", "true");
    return res.sendStatus(204);
  }
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  if (req.method === "OPTIONS") {
    return res.sendStatus(204);
  }
  next();
});
`,
      },
    },
    {
      name: "a condition without braces",
      code: `app.use((req, res, next) => {
  if (req.path.startsWith("/api"))
    res.set("Access-Control-Allow-Origin", «"*"»), res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "explicit-origins": `app.use((req, res, next) => {
  if (req.path.startsWith("/api"))
    res.set("Access-Control-Allow-Origin", "https://app.example.com"), res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
      },
    },
    {
      name: "an error handler",
      code: `app.use((err, req, res, next) => {
  res.set("Access-Control-Allow-Origin", «"*"»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  res.status(500).json({ error: err.message });
});
`,
      message,
      fixes: {
        "explicit-origins": `app.use((err, req, res, next) => {
  res.set("Access-Control-Allow-Origin", "https://app.example.com");
  res.set("Access-Control-Allow-Credentials", "true");
  res.status(500).json({ error: err.message });
});
`,
        "test-origin": `app.use((err, req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  res.status(500).json({ error: err.message });
});
`,
        "credentials-off": `app.use((err, req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  res.status(500).json({ error: err.message });
});
`,
      },
    },
  ],
  valid: [],
};
