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
      name: "an object",
      code: `app.get("/status", (req, res) => {
  res.set({
    "Access-Control-Allow-Origin": «"*"»,
    "Access-Control-Allow-Credentials": ‹"true"›,
  });
  res.json({ ok: true });
});
`,
      message,
      fixes: {
        "explicit-origins": `app.get("/status", (req, res) => {
  res.set({
    "Access-Control-Allow-Origin": "https://app.example.com",
    "Access-Control-Allow-Credentials": "true",
  });
  res.json({ ok: true });
});
`,
        "test-origin": `app.get("/status", (req, res) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set({
    "Access-Control-Allow-Credentials": "true",
  });
  res.json({ ok: true });
});
`,
        "credentials-off": `app.get("/status", (req, res) => {
  res.set({
    "Access-Control-Allow-Origin": "*",
  });
  res.json({ ok: true });
});
`,
      },
    },
    {
      name: "a chain of calls",
      code: `app.get("/status", (req, res) => {
  res
    .status(200)
    .set("Access-Control-Allow-Origin", «"*"»)
    .set("Access-Control-Allow-Credentials", ‹"true"›)
    .json({ ok: true });
});
`,
      message,
      fixes: {
        "explicit-origins": `app.get("/status", (req, res) => {
  res
    .status(200)
    .set("Access-Control-Allow-Origin", "https://app.example.com")
    .set("Access-Control-Allow-Credentials", "true")
    .json({ ok: true });
});
`,
        "test-origin": `app.get("/status", (req, res) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res
    .status(200)
    .set("Access-Control-Allow-Credentials", "true")
    .json({ ok: true });
});
`,
        "credentials-off": `app.get("/status", (req, res) => {
  res
    .status(200)
    .set("Access-Control-Allow-Origin", "*")
    .json({ ok: true });
});
`,
      },
    },
    {
      name: "a chain that is returned, with an object",
      code: `app.get("/status", (req, res) => {
  return res.status(200).header({ "Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"› }).end();
});
`,
      message,
      fixes: {
        "explicit-origins": `app.get("/status", (req, res) => {
  return res.status(200).header({ "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" }).end();
});
`,
        "test-origin": `app.get("/status", (req, res) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.header("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  return res.status(200).header({ "Access-Control-Allow-Credentials": "true" }).end();
});
`,
        "credentials-off": `app.get("/status", (req, res) => {
  return res.status(200).header({ "Access-Control-Allow-Origin": "*" }).end();
});
`,
      },
    },
    {
      name: "an arrow function without braces",
      code: `app.get("/status", (req, res) => res.set("Access-Control-Allow-Origin", «"*"»).set("Access-Control-Allow-Credentials", ‹"true"›).end());
`,
      message,
      fixes: {
        "explicit-origins": `app.get("/status", (req, res) => res.set("Access-Control-Allow-Origin", "https://app.example.com").set("Access-Control-Allow-Credentials", "true").end());
`,
        "credentials-off": `app.get("/status", (req, res) => res.set("Access-Control-Allow-Origin", "*").end());
`,
      },
    },
  ],
  valid: [],
};
