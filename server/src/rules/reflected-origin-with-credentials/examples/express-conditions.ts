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
      name: "only asked whether it is there",
      code: `app.use((req, res, next) => {
  if (typeof req.headers.origin === "string" && req.headers.origin !== "") {
    res.set("Access-Control-Allow-Origin", «req.headers.origin»);
    res.set("Access-Control-Allow-Credentials", ‹"true"›);
  }
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  if (typeof req.headers.origin === "string" && req.headers.origin !== "") {
    const origin = req.headers.origin;
    if (["https://app.example.com"].includes(origin)) {
      res.set("Access-Control-Allow-Origin", origin);
    }
    res.vary("Origin");
    res.set("Access-Control-Allow-Credentials", "true");
  }
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  if (typeof req.headers.origin === "string" && req.headers.origin !== "") {
    res.set("Access-Control-Allow-Origin", "*");
  }
  next();
});
`,
      },
    },
    {
      name: "a wildcard where there is none",
      code: `app.use((req, res, next) => {
  const origin = ‹req.header("origin")›;
  if (origin) {
    res.set("Access-Control-Allow-Origin", «origin»);
  } else {
    res.set("Access-Control-Allow-Origin", "*");
  }
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.header("origin");
  if (origin) {
    if (["https://app.example.com"].includes(origin)) {
      res.set("Access-Control-Allow-Origin", origin);
    }
    res.vary("Origin");
  } else {
    res.set("Access-Control-Allow-Origin", "*");
  }
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  const origin = req.header("origin");
  if (origin) {
    res.set("Access-Control-Allow-Origin", "*");
  } else {
    res.set("Access-Control-Allow-Origin", "*");
  }
  next();
});
`,
      },
    },
    {
      name: "a conditional expression that only asks whether it is there",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", «req.headers.origin ? req.headers.origin : "*"»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
    {
      name: "conditions that have nothing to do with the origin",
      code: `app.use(async (req, res, next) => {
  const user = await users.find(req.params.id);
  if (!user) return res.sendStatus(404);
  if (process.env.NODE_ENV !== "production" && req.method === "GET") {
    logger.info(req.headers.origin);
    res.set("Access-Control-Allow-Origin", «req.headers.origin»);
    res.set("Access-Control-Allow-Credentials", ‹"true"›);
  }
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use(async (req, res, next) => {
  const user = await users.find(req.params.id);
  if (!user) return res.sendStatus(404);
  if (process.env.NODE_ENV !== "production" && req.method === "GET") {
    logger.info(req.headers.origin);
    const origin = req.headers.origin;
    if (["https://app.example.com"].includes(origin)) {
      res.set("Access-Control-Allow-Origin", origin);
    }
    res.vary("Origin");
    res.set("Access-Control-Allow-Credentials", "true");
  }
  next();
});
`,
        "credentials-off": `app.use(async (req, res, next) => {
  const user = await users.find(req.params.id);
  if (!user) return res.sendStatus(404);
  if (process.env.NODE_ENV !== "production" && req.method === "GET") {
    logger.info(req.headers.origin);
    res.set("Access-Control-Allow-Origin", "*");
  }
  next();
});
`,
      },
    },
    {
      name: "a test that only writes something down",
      code: `app.use((req, res, next) => {
  if (!allowed.includes(req.headers.origin)) {
    console.warn("an unknown origin");
  }
  res.set("Access-Control-Allow-Origin", «req.headers.origin»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  if (!allowed.includes(req.headers.origin)) {
    console.warn("an unknown origin");
  }
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  if (!allowed.includes(req.headers.origin)) {
    console.warn("an unknown origin");
  }
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
    {
      name: "in a helper that is called for every request",
      code: `function setHeaders(req, res) {
  res.set("Access-Control-Allow-Origin", «req.headers.origin»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
}
app.use((req, res, next) => {
  setHeaders(req, res);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `function setHeaders(req, res) {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
}
app.use((req, res, next) => {
  setHeaders(req, res);
  next();
});
`,
        "credentials-off": `function setHeaders(req, res) {
  res.set("Access-Control-Allow-Origin", "*");
}
app.use((req, res, next) => {
  setHeaders(req, res);
  next();
});
`,
      },
    },
  ],
  valid: [],
};
