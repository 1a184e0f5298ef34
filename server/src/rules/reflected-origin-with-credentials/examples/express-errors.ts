import type { Examples } from "../../examples.ts";

const message =
  "This error handler answers every origin with its own name and allows credentials: any website can read the answers to requests that fail as the signed-in user.";

/** Headers that only some answers carry, and that come too late for any. */
export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [
    {
      name: "an error handler with a name of its own",
      code: `function onError(err, req, res, next) {
  res.set("Access-Control-Allow-Origin", «req.headers.origin»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  res.status(500).end();
}
app.use(onError);
`,
      message,
      fixes: {
        "test-origin": `function onError(err, req, res, next) {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  res.status(500).end();
}
app.use(onError);
`,
        "credentials-off": `function onError(err, req, res, next) {
  res.set("Access-Control-Allow-Origin", "*");
  res.status(500).end();
}
app.use(onError);
`,
      },
    },
    {
      name: "a middleware that is declared behind the place where it is used",
      code: `app.use(headers);
app.get("/data", (req, res) => res.json({}));
function headers(req, res, next) {
  res.vary("Origin");
  res.set("Access-Control-Allow-Origin", «req.headers.origin»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
}
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `app.use(headers);
app.get("/data", (req, res) => res.json({}));
function headers(req, res, next) {
  res.vary("Origin");
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.set("Access-Control-Allow-Credentials", "true");
  next();
}
`,
        "credentials-off": `app.use(headers);
app.get("/data", (req, res) => res.json({}));
function headers(req, res, next) {
  res.vary("Origin");
  res.set("Access-Control-Allow-Origin", "*");
  next();
}
`,
      },
    },
  ],
  valid: [
    {
      name: "headers that are set when the answer has gone out",
      code: `app.use((req, res, next) => {
  res.once("finish", () => {
    if (!res.headersSent) {
      res.set("Access-Control-Allow-Origin", req.headers.origin);
      res.set("Access-Control-Allow-Credentials", "true");
    }
  });
  next();
});
`,
    },
    {
      name: "headers behind what sends the answer",
      code: `app.get("/data", (req, res) => {
  res.writeHead(200);
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  res.end();
});
`,
    },
    {
      name: "headers behind what leaves the handler",
      code: `app.use((req, res, next) => {
  return next();
  res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.set("Access-Control-Allow-Credentials", "true");
});
`,
    },
    {
      name: "headers behind next(), when the answer may be gone",
      code: `app.use((req, res, next) => {
  next();
  res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.set("Access-Control-Allow-Credentials", "true");
});
`,
    },
  ],
};
