import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");
const onHeaders = require("on-headers");

const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "a hook takes the header away when the answer is sent",
      code: `app.use((req, res, next) => {
  onHeaders(res, function () {
    if (req.headers.origin !== "https://app.example.com") this.removeHeader("Access-Control-Allow-Origin");
  });
  next();
});
app.use(cors({ origin: true, credentials: true }));
`,
    },
    {
      name: "a replaced method of the response has the last word",
      code: `app.use((req, res, next) => {
  const writeHead = res.writeHead;
  res.writeHead = function (...given) {
    this.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
    return writeHead.apply(this, given);
  };
  next();
});
app.use(cors({ origin: true, credentials: true }));
`,
    },
    {
      name: "a middleware in front turns other origins away",
      code: `app.use((req, res, next) => {
  if (req.headers.origin !== "https://app.example.com") return res.sendStatus(403);
  next();
});
app.use(cors({ origin: true, credentials: true }));
`,
    },
    {
      name: "it is called for one origin only",
      code: `app.use((req, res, next) => (req.headers.origin === "https://app.example.com" ? open(req, res, next) : next()));
const open = cors({ origin: true, credentials: true });
`,
    },
    {
      name: "other origins go on to the next route",
      code: `app.get("/data", (req, res, next) => {
  if (req.headers.origin !== "https://app.example.com") return next("route");
  next();
}, cors({ origin: true, credentials: true }), (req, res) => res.json({}));
`,
    },
    {
      name: "it is called on the developer's own host only",
      code: `app.use((req, res, next) => (req.hostname === "localhost" ? cors({ origin: true, credentials: true })(req, res, next) : next()));
`,
    },
    {
      name: "it is called by its name for requests to one host",
      code: `app.use((req, res, next) => {
  if (req.get("host")?.startsWith("localhost:")) return open(req, res, next);
  next();
});
const open = cors({ origin: true, credentials: true });
`,
    },
  ],
};
