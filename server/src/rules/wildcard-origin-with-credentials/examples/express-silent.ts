import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "a wildcard without credentials",
      also: ["wildcard-origin"],
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
    },
    {
      name: "credentials that browsers do not take for true",
      also: ["wildcard-origin", "invalid-credentials-value"],
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  res.set("Access-Control-Allow-Credentials", "True");
  next();
});
`,
    },
    {
      name: "one origin",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "https://app.example.com");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "an origin from elsewhere",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", settings.origin || "*");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "the two in different branches",
      also: ["wildcard-origin"],
      code: `app.use((req, res, next) => {
  if (req.path.startsWith("/public")) {
    res.set("Access-Control-Allow-Origin", "*");
  } else {
    res.set("Access-Control-Allow-Origin", "https://app.example.com");
    res.set("Access-Control-Allow-Credentials", "true");
  }
  next();
});
`,
    },
    {
      name: "the one has left when the other comes",
      also: ["wildcard-origin"],
      code: `app.use((req, res, next) => {
  if (req.path.startsWith("/public")) {
    res.set("Access-Control-Allow-Origin", "*");
    return next();
  }
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "the two on different routes",
      also: ["wildcard-origin"],
      code: `app.get("/public", (req, res) => res.set("Access-Control-Allow-Origin", "*").end());
app.get("/private", (req, res) => res.set("Access-Control-Allow-Credentials", "true").end());
`,
    },
    {
      name: "the header is replaced",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  res.set("Access-Control-Allow-Credentials", "true");
  res.set("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "credentials are taken away again",
      also: ["wildcard-origin"],
      code: `app.use((req, res, next) => {
  res.set({ "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true" });
  res.removeHeader("Access-Control-Allow-Credentials");
  next();
});
`,
    },
    {
      name: "the wildcard is for requests without an origin",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (!origin) {
    res.set("Access-Control-Allow-Origin", "*");
  } else if (allowed.includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
  ],
};
