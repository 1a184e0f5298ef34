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
      name: "a name for the origin",
      code: `const ANY = ‹"*"›;
app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", «ANY»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "explicit-origins": `const ANY = "https://app.example.com";
app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", ANY);
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "test-origin": `const ANY = "*";
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `const ANY = "*";
app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", ANY);
  next();
});
`,
      },
    },
    {
      name: "names for the headers",
      code: `const ALLOW_ORIGIN = "Access-Control-Allow-Origin";
app.use((req, res, next) => {
  res.set(ALLOW_ORIGIN, «"*"»);
  res.set({ "Access-Control-Allow-Credentials": ‹"true"› });
  next();
});
`,
      message,
      fixes: {
        "explicit-origins": `const ALLOW_ORIGIN = "Access-Control-Allow-Origin";
app.use((req, res, next) => {
  res.set(ALLOW_ORIGIN, "https://app.example.com");
  res.set({ "Access-Control-Allow-Credentials": "true" });
  next();
});
`,
        "test-origin": `const ALLOW_ORIGIN = "Access-Control-Allow-Origin";
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set(ALLOW_ORIGIN, origin);
  }
  res.vary("Origin");
  res.set({ "Access-Control-Allow-Credentials": "true" });
  next();
});
`,
        "credentials-off": `const ALLOW_ORIGIN = "Access-Control-Allow-Origin";
app.use((req, res, next) => {
  res.set(ALLOW_ORIGIN, "*");
  next();
});
`,
      },
    },
    {
      name: "all headers under one name",
      code: `const headers = { "Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"› };
require("node:http").createServer((request, response) => {
  response.writeHead(200, headers);
  response.end();
});
`,
      message,
      fixes: {
        "explicit-origins": `const headers = { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" };
require("node:http").createServer((request, response) => {
  response.writeHead(200, headers);
  response.end();
});
`,
        "credentials-off": `const headers = { "Access-Control-Allow-Origin": "*" };
require("node:http").createServer((request, response) => {
  response.writeHead(200, headers);
  response.end();
});
`,
      },
    },
  ],
  valid: [],
};
