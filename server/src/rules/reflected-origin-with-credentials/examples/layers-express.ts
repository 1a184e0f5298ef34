import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import express from "express";
import cors from "cors";

const app = express();
`,
  invalid: [
    {
      name: "credentials that a handler in front allows",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
app.use(cors({ origin: «true» }));
app.get("/data", (req, res) => res.send("ok"));
`,
      message:
        "`cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
app.use(cors({ origin: ["https://app.example.com"] }));
app.get("/data", (req, res) => res.send("ok"));
`,
        "origin-pattern": `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
app.get("/data", (req, res) => res.send("ok"));
`,
      },
    },
    {
      name: "an origin that a route copies, and credentials of `cors`",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: ‹true› }));
app.get("/data", (req, res) => {
  res.header("Access-Control-Allow-Origin", «req.headers.origin»);
  res.send("ok");
});
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `app.use(cors({ origin: "https://app.example.com", credentials: true }));
app.get("/data", (req, res) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.header("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.send("ok");
});
`,
        "credentials-off": `app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", (req, res) => {
  res.header("Access-Control-Allow-Origin", "*");
  res.send("ok");
});
`,
      },
    },
  ],
  valid: [
    {
      name: "a stricter middleware that always names its own origin behind it",
      code: `app.use(cors({ origin: true, credentials: true }));
app.use("/data", cors({ origin: "https://app.example.com", credentials: true }));
app.get("/data", (req, res) => res.send("ok"));
`,
    },
    {
      name: "a stricter middleware on the only route",
      code: `app.use(cors({ origin: true, credentials: true }));
app.get("/data", cors({ origin: "https://app.example.com", credentials: true }), (req, res) => res.send("ok"));
`,
    },
    {
      name: "a header that `cors` puts its own in the place of",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", req.headers.origin);
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
app.use(cors({ origin: "https://app.example.com", credentials: true }));
app.get("/data", (req, res) => res.send("ok"));
`,
    },
    {
      name: "a header that the route takes away again",
      code: `app.use(cors({ origin: true, credentials: true }));
app.get("/data", (req, res) => {
  res.removeHeader("Access-Control-Allow-Origin");
  res.send("ok");
});
`,
    },
    {
      name: "credentials that the route takes away again",
      code: `app.use(cors({ origin: true, credentials: true }));
app.get("/data", (req, res) => {
  res.removeHeader("Access-Control-Allow-Credentials");
  res.send("ok");
});
`,
      also: ["reflected-origin"],
    },
  ],
};
