import type { Examples } from "../../examples.ts";

const message =
  "This answer differs from origin to origin but carries no `Vary: Origin`: a cache can hand one site's answer to another site, whose browser then refuses it.";

export const examples: Examples = {
  rule: "missing-vary-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
const allowed = ["https://app.example.com", "https://admin.example.com"];
`,
  invalid: [
    {
      name: "an object",
      code: `app.use((req, res, next) => {
  if (allowed.includes(req.headers.origin)) {
    res.set({
      "Access-Control-Allow-Origin": «req.headers.origin»,
      "Access-Control-Allow-Credentials": "true",
    });
  }
  next();
});
`,
      message,
      fixes: {
        "add-vary": `app.use((req, res, next) => {
  res.vary("Origin");
  if (allowed.includes(req.headers.origin)) {
    res.set({
      "Access-Control-Allow-Origin": req.headers.origin,
      "Access-Control-Allow-Credentials": "true",
    });
  }
  next();
});
`,
      },
    },
    {
      name: "Vary names something else",
      code: `app.use((req, res, next) => {
  res.set("Vary", "Accept-Language");
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", «req.headers.origin»);
  next();
});
`,
      message,
      fixes: {
        "add-vary": `app.use((req, res, next) => {
  res.set("Vary", "Accept-Language, Origin");
  if (allowed.includes(req.headers.origin)) res.set("Access-Control-Allow-Origin", req.headers.origin);
  next();
});
`,
      },
    },
    {
      name: "in a chain that is returned",
      code: `app.get("/items", (req, res) => {
  return res.status(200).set("Access-Control-Allow-Origin", «allowed.find(isSame) && req.headers.origin»).json([]);
});
`,
      message,
      fixes: {
        "add-vary": `app.get("/items", (req, res) => {
  res.vary("Origin");
  return res.status(200).set("Access-Control-Allow-Origin", allowed.find(isSame) && req.headers.origin).json([]);
});
`,
      },
    },
    {
      name: "an arrow function without braces",
      code: `app.get("/items", (req, res) => res.set("Access-Control-Allow-Origin", «allowed.includes(req.headers.origin) ? req.headers.origin : ""»).json([]));
`,
      message,
      fixes: {
        "add-vary": `app.get("/items", (req, res) => res.set("Access-Control-Allow-Origin", allowed.includes(req.headers.origin) ? req.headers.origin : "").vary("Origin").json([]));
`,
      },
    },
    {
      name: "node's own server",
      code: `require("node:http").createServer((req, res) => {
  const origin = req.headers.origin;
  if (allowed.includes(origin)) {
    res.writeHead(200, { "Access-Control-Allow-Origin": «origin» });
  }
  res.end();
});
`,
      message,
      fixes: {
        "add-vary": `require("node:http").createServer((req, res) => {
  const origin = req.headers.origin;
  res.setHeader("Vary", "Origin");
  if (allowed.includes(origin)) {
    res.writeHead(200, { "Access-Control-Allow-Origin": origin });
  }
  res.end();
});
`,
      },
    },
  ],
  valid: [],
};
