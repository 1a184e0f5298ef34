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
      name: "Vary is there already",
      code: `app.use((req, res, next) => {
  res.vary("Origin");
  res.set("Access-Control-Allow-Origin", «req.headers.origin»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  res.vary("Origin");
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  res.vary("Origin");
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
    {
      name: "Vary names something else",
      code: `app.use((req, res, next) => {
  res.setHeader("Vary", "Accept-Encoding");
  res.setHeader("Access-Control-Allow-Origin", «req.headers.origin»);
  res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  res.setHeader("Vary", "Accept-Encoding, Origin");
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  res.setHeader("Vary", "Accept-Encoding");
  res.setHeader("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
    {
      name: "the name is taken",
      code: `app.use((req, res, next) => {
  const origin = new URL(req.url, base).origin;
  res.set("X-Own-Origin", origin);
  res.set("Access-Control-Allow-Origin", «req.headers.origin»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = new URL(req.url, base).origin;
  res.set("X-Own-Origin", origin);
  const requestOrigin = req.headers.origin;
  if (["https://app.example.com"].includes(requestOrigin)) {
    res.set("Access-Control-Allow-Origin", requestOrigin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  const origin = new URL(req.url, base).origin;
  res.set("X-Own-Origin", origin);
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
    {
      name: "short names, on one line",
      code: `app.use((q,s,n)=>{s.setHeader('Access-Control-Allow-Origin',«q.headers.origin||'*'»);s.setHeader('Access-Control-Allow-Credentials',‹'true'›);n()});
`,
      message,
      fixes: {
        "test-origin": `app.use((q,s,n)=>{const origin = q.headers.origin; if (['https://app.example.com'].includes(origin)) { s.setHeader('Access-Control-Allow-Origin', origin); } s.vary('Origin');s.setHeader('Access-Control-Allow-Credentials','true');n()});
`,
        "credentials-off": `app.use((q,s,n)=>{s.setHeader('Access-Control-Allow-Origin','*');n()});
`,
      },
    },
    {
      name: "in a callback, with the response of the handler",
      code: `app.get("/items", (req, res) => {
  db.all("select * from items", (error, rows) => {
    res.set("Access-Control-Allow-Origin", «req.headers.origin»);
    res.set("Access-Control-Allow-Credentials", ‹"true"›);
    res.json(rows);
  });
});
`,
      message,
      fixes: {
        "test-origin": `app.get("/items", (req, res) => {
  db.all("select * from items", (error, rows) => {
    const origin = req.headers.origin;
    if (["https://app.example.com"].includes(origin)) {
      res.set("Access-Control-Allow-Origin", origin);
    }
    res.vary("Origin");
    res.set("Access-Control-Allow-Credentials", "true");
    res.json(rows);
  });
});
`,
        "credentials-off": `app.get("/items", (req, res) => {
  db.all("select * from items", (error, rows) => {
    res.set("Access-Control-Allow-Origin", "*");
    res.json(rows);
  });
});
`,
      },
    },
  ],
  valid: [],
};
