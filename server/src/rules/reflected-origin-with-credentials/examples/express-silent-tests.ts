import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  preamble: `const express = require("express");
const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "includes",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed.includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "a set",
      code: `const origins = new Set(["https://app.example.com"]);
app.use((req, res, next) => {
  const origin = req.get("Origin");
  if (origins.has(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "indexOf",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use((req, res, next) => {
  const { origin } = req.headers;
  if (allowed.indexOf(origin) > -1) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "a comparison",
      code: `app.use((req, res, next) => {
  const origin = req.headers["origin"];
  if (origin === "https://app.example.com" || origin === "https://admin.example.com") {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "a pattern with both ends",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && /^https:\\/\\/([a-z0-9-]+\\.)*example\\.com$/.test(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "the host name",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  const { hostname, protocol } = new URL(origin);
  if (protocol === "https:" && hostname.endsWith(".example.com")) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "some",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed.some((item) => item === origin)) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "find",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use((req, res, next) => {
  const origin = allowed.find((item) => item === req.headers.origin);
  if (origin) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "early leaving",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (!allowed.includes(origin)) return next();
  res.set("Access-Control-Allow-Origin", origin);
  res.set("Access-Control-Allow-Credentials", "true");
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "an answer of its own for all others",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && !allowed.includes(origin)) {
    return res.status(403).json({ error: "origin" });
  }
  res.set("Access-Control-Allow-Origin", origin);
  res.set("Access-Control-Allow-Credentials", "true");
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "a choice",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.set("Access-Control-Allow-Origin", allowed.includes(origin) ? origin : allowed[0]);
  res.set("Access-Control-Allow-Credentials", "true");
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "a helper",
      code: `const isAllowed = (origin) => origin === "https://app.example.com";
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (isAllowed(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "a helper of which nothing is known",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (isAllowedOrigin(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "a switch",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  switch (origin) {
    case "https://app.example.com":
    case "https://admin.example.com":
      res.set("Access-Control-Allow-Origin", origin);
      res.set("Access-Control-Allow-Credentials", "true");
      res.vary("Origin");
      break;
    default:
  }
  next();
});
`,
    },
    {
      name: "keys of an object",
      code: `const allowed = { "https://app.example.com": true };
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed[origin]) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
    {
      name: "a list from a database",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (req.tenant.origins.includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
    res.set("Access-Control-Allow-Credentials", "true");
    res.vary("Origin");
  }
  next();
});
`,
    },
  ],
};
