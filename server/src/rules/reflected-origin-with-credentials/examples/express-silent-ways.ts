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
      name: "a switch",
      code: `app.use((req, res, next) => {
  switch (req.headers.origin) {
    case "https://app.example.com":
    case "https://admin.example.com":
      res.set("Access-Control-Allow-Origin", req.headers.origin);
  }
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "a loop over the allow-list",
      code: `app.use((req, res, next) => {
  for (const one of allowed) {
    if (one === req.headers.origin) res.set("Access-Control-Allow-Origin", req.headers.origin);
  }
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "a value that a test may set",
      code: `app.use((req, res, next) => {
  let allowOrigin = "https://app.example.com";
  if (allowed.includes(req.headers.origin)) allowOrigin = req.headers.origin;
  res.set("Access-Control-Allow-Origin", allowOrigin);
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "a promise of a test",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  const lookup = origins.isAllowed(origin);
  lookup.then((found) => {
    if (found) res.set("Access-Control-Allow-Origin", origin);
    next();
  });
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
});
`,
    },
    {
      name: "a test that runs in a callback",
      code: `app.use((req, res, next) => {
  origins.find(req.headers.origin, (error, found) => {
    if (!found) return next();
    res.set("Access-Control-Allow-Origin", req.headers.origin);
    res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
    next();
  });
});
`,
    },
    {
      name: "a helper that is called behind a test",
      code: `app.use((req, res, next) => {
  res.vary("Origin");
  if (allowed.includes(req.headers.origin)) setHeaders(req, res);
  next();
});
function setHeaders(req, res) {
  res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.set("Access-Control-Allow-Credentials", "true");
}
`,
    },
    {
      name: "looked up in a table",
      code: `const table = { "https://app.example.com": "https://app.example.com" };
app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", table[req.headers.origin] ?? "");
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "the header's name in another case, under which node has nothing",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", String(req.headers.Origin));
  res.vary("Origin").set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "a switch over conditions that leaves, and an assertion",
      also: ["insecure-origin"],
      code: `app.use((req, res, next) => {
  const origin = req.get("Origin");
  switch (true) {
    case origin.endsWith(".example.com"):
      break;
    default:
      return next();
  }
  res.set("Access-Control-Allow-Origin", origin);
  res.set("Access-Control-Allow-Credentials", "true");
  res.vary("Origin");
  next();
});

app.use((req, res, next) => {
  const origin = req.get("Origin");
  assert(allowed.includes(origin));
  res.set("Access-Control-Allow-Origin", origin);
  res.set("Access-Control-Allow-Credentials", "true");
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "reflected without credentials",
      also: ["reflected-origin"],
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "the origin of something else",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", new URL(config.frontend).origin);
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "set on one host only",
      code: `app.use((req, res, next) => {
  if (req.headers.host === "localhost:3000") {
    res.set("Access-Control-Allow-Origin", req.headers.origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
  ],
};
