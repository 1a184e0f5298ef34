import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "behind a layer that hands the requests of other origins on",
      code: `const app = require("express")();
app.use(require("cors")({
  origin(origin, callback) {
    if (!origin || origin === "https://app.example.com") callback(null, true);
    else callback(null, false);
  },
}));
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", «req.headers.origin»);
  next();
});
app.get("/orders", list);
`,
      message:
        "This handler answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "test-origin": `const app = require("express")();
app.use(require("cors")({
  origin(origin, callback) {
    if (!origin || origin === "https://app.example.com") callback(null, true);
    else callback(null, false);
  },
}));
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.header("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  next();
});
app.get("/orders", list);
`,
      },
    },
    {
      name: "the header itself",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «req.headers.origin»);
  res.vary("Origin");
  next();
});
`,
      message:
        "This handler answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  next();
});
`,
      },
    },
    {
      name: "without Vary",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «req.get("Origin") || "*"»);
  next();
});
`,
      message:
        "This handler answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.get("Origin");
  if (["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.setHeader("Vary", "Origin");
  next();
});
`,
      },
    },
    {
      name: "a name, where the origin is there",
      code: `app.use((req, res, next) => {
  const origin = ‹req.headers.origin›;
  if (origin) {
    res.setHeader("Access-Control-Allow-Origin", «origin»);
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      message:
        "This handler answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin) {
    if (["https://app.example.com"].includes(origin)) {
      res.setHeader("Access-Control-Allow-Origin", origin);
    }
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "a test",
      code: `app.use((req, res, next) => {
  const { origin } = req.headers;
  if (allowed.includes(origin)) res.setHeader("Access-Control-Allow-Origin", origin);
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "preflights only",
      code: `app.options("*", (req, res) => {
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  res.end();
});
`,
    },
    {
      name: "credentials that are not known",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  res.setHeader("Access-Control-Allow-Credentials", config.credentials);
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "behind a layer in which the requests of other origins fail",
      code: `const app = require("express")();
app.use(require("cors")({
  origin(origin, callback) {
    if (!origin || origin === "https://app.example.com") callback(null, true);
    else callback(new Error("not allowed"));
  },
}));
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", req.headers.origin);
  next();
});
app.get("/orders", list);
`,
    },
  ],
};
