import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the end of the text",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && origin.endsWith(«"example.com"»)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && origin.endsWith("example.com")) {
    if (["https://app.example.com"].includes(origin)) {
      res.setHeader("Access-Control-Allow-Origin", origin);
    }
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      },
    },
    {
      name: "the start of the text",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin?.startsWith(«"https://example.com"»)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "a part of the text",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin.includes(«"example.com"»)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin.includes("example.com")) {
    if (["https://app.example.com"].includes(origin)) {
      res.setHeader("Access-Control-Allow-Origin", origin);
    }
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      },
    },
    {
      name: "an index",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && origin.indexOf(«"example.com"») !== -1) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && origin.indexOf("example.com") !== -1) {
    if (["https://app.example.com"].includes(origin)) {
      res.setHeader("Access-Control-Allow-Origin", origin);
    }
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      },
    },
    {
      name: "a pattern",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if («/example\\.com/».test(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (/^https:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$/.test(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (/example\\.com/.test(origin)) {
    if (["https://app.example.com"].includes(origin)) {
      res.setHeader("Access-Control-Allow-Origin", origin);
    }
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      },
    },
    {
      name: "one of several patterns",
      code: `const allowed = [/^https:\\/\\/app\\.example\\.org$/, «/^https:\\/\\/.*example\\.com$/»];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed.some((pattern) => pattern.test(origin))) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
      message:
        "This pattern also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `const allowed = [/^https:\\/\\/app\\.example\\.org$/, /^https:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$/];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed.some((pattern) => pattern.test(origin))) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
        "test-origin": `const allowed = [/^https:\\/\\/app\\.example\\.org$/, /^https:\\/\\/.*example\\.com$/];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed.some((pattern) => pattern.test(origin))) {
    if (["https://app.example.com"].includes(origin)) {
      res.setHeader("Access-Control-Allow-Origin", origin);
    }
    res.setHeader("Access-Control-Allow-Credentials", "true");
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
      name: "a list, a set, an equal text",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
const allowed = new Set(["https://app.example.com"]);
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowed.has(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin === "https://app.example.com") {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
    },
    {
      name: "a closed pattern",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (/^https:\\/\\/([a-z0-9-]+\\.)*example\\.com$/.test(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
    },
    {
      name: "a test that is not known",
      code: `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (isAllowed(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin === process.env.ORIGIN) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (new RegExp(config.pattern).test(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
    },
    {
      name: "another value",
      code: `app.use((req, res, next) => {
  if (req.path.startsWith("/api") && req.headers.origin === "https://app.example.com") {
    res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
    res.setHeader("Vary", "Origin");
  }
  next();
});
`,
    },
  ],
};
