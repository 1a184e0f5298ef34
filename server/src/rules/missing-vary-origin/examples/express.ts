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
      name: "an allow-list",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed.includes(origin)) {
    res.header("Access-Control-Allow-Origin", «origin»);
    res.header("Access-Control-Allow-Credentials", "true");
  }
  next();
});
`,
      message,
      fixes: {
        "add-vary": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.vary("Origin");
  if (allowed.includes(origin)) {
    res.header("Access-Control-Allow-Origin", origin);
    res.header("Access-Control-Allow-Credentials", "true");
  }
  next();
});
`,
      },
    },
    {
      name: "an allow-list without braces and semicolons",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin
  if (allowed.includes(origin)) res.setHeader('Access-Control-Allow-Origin', «origin»)
  next()
})
`,
      message,
      fixes: {
        "add-vary": `app.use((req, res, next) => {
  const origin = req.headers.origin
  res.vary('Origin')
  if (allowed.includes(origin)) res.setHeader('Access-Control-Allow-Origin', origin)
  next()
})
`,
      },
    },
    {
      name: "others have left",
      code: `app.use((req, res, next) => {
  if (!allowed.includes(req.headers.origin)) return res.sendStatus(403);
  res.set("Access-Control-Allow-Origin", «req.headers.origin»);
  next();
});
`,
      message,
      fixes: {
        "add-vary": `app.use((req, res, next) => {
  if (!allowed.includes(req.headers.origin)) return res.sendStatus(403);
  res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.vary("Origin");
  next();
});
`,
      },
    },
    {
      name: "a conditional expression",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", «allowed.includes(req.headers.origin) ? req.headers.origin : allowed[0]»);
  next();
});
`,
      message,
      fixes: {
        "add-vary": `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", allowed.includes(req.headers.origin) ? req.headers.origin : allowed[0]);
  res.vary("Origin");
  next();
});
`,
      },
    },
    {
      name: "behind a test that leaves",
      code: `app.use((req, res, next) => {
  if (!allowed.includes(req.get("origin"))) return next();
  res.set("Access-Control-Allow-Origin", «req.get("origin")»);
  next();
});
`,
      message,
      fixes: {
        "add-vary": `app.use((req, res, next) => {
  if (!allowed.includes(req.get("origin"))) return next();
  res.set("Access-Control-Allow-Origin", req.get("origin"));
  res.vary("Origin");
  next();
});
`,
      },
    },
    {
      name: "inside of a test that has nothing to do with the origin",
      code: `app.use((req, res, next) => {
  if (req.method === "GET") {
    if (allowed.includes(req.headers.origin)) {
      res.set("Access-Control-Allow-Origin", «req.headers.origin»);
    }
    return res.sendStatus(204);
  }
  next();
});
`,
      message,
      fixes: {
        "add-vary": `app.use((req, res, next) => {
  if (req.method === "GET") {
    res.vary("Origin");
    if (allowed.includes(req.headers.origin)) {
      res.set("Access-Control-Allow-Origin", req.headers.origin);
    }
    return res.sendStatus(204);
  }
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "preflights only, which no cache keeps",
      code: `app.use((req, res, next) => {
  if (req.method === "OPTIONS") {
    if (allowed.includes(req.headers.origin)) {
      res.set("Access-Control-Allow-Origin", req.headers.origin);
    }
    return res.sendStatus(204);
  }
  next();
});

app.options("/items", (req, res) => {
  res.set("Access-Control-Allow-Origin", req.headers.origin);
  res.set("Access-Control-Allow-Credentials", "true");
  res.sendStatus(204);
});
`,
    },
  ],
};
