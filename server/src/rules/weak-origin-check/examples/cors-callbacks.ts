import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "behind a test that only the running program can answer",
      code: `const allowed = (process.env.ALLOWED_ORIGINS ?? "").split(",");
app.use(
  cors({
    origin(origin, callback) {
      if (!origin || allowed.includes(origin)) return callback(null, true);
      if (origin.endsWith(«"example.com"»)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: ‹true›,
  }),
);
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `const allowed = (process.env.ALLOWED_ORIGINS ?? "").split(",");
app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
  }),
);
`,
        "origin-pattern": `const allowed = (process.env.ALLOWED_ORIGINS ?? "").split(",");
app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
      },
    },
    {
      name: "the end of the text",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      if (origin.endsWith(«"example.com"»)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: ‹true›,
  }),
);
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
      },
    },
    {
      name: "a pattern",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      if (!origin || «/^https:\\/\\/example\\.com/».test(origin)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: ‹true›,
  }),
);
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.use(
  cors({
    origin: (origin, callback) => {
      if (!origin || /^https:\\/\\/example\\.com$/.test(origin)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
`,
        "explicit-origins": `app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
      },
    },
    {
      name: "one item of a list is found at the start",
      code: `const allowed = [«"https://example.com"»];
app.use(
  cors({
    origin: (origin, callback) => {
      if (allowed.some((one) => origin.startsWith(one))) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: ‹true›,
  }),
);
`,
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `const allowed = ["https://example.com"];
app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
  }),
);
`,
        "origin-pattern": `const allowed = ["https://example.com"];
app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
      },
    },
    {
      name: "what the test gives",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, origin.includes(«"example.com"»)) }));
`,
      message: "This test also lets in `https://example.com.evil.com`: whoever has that name can read these answers.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
      },
    },
  ],
  valid: [
    {
      name: "a list",
      code: `const allowed = ["https://app.example.com"];
app.use(
  cors({
    origin: (origin, callback) => {
      if (allowed.includes(origin)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
app.use(
  cors({
    origin: (origin, callback) => {
      if (!origin || ["https://app.example.com"].indexOf(origin) !== -1) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "a test that is not known",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      if (isAllowed(origin)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "a closed pattern",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      if (/^https:\\/\\/([a-z0-9-]+\\.)*example\\.com$/.test(origin)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
`,
    },
  ],
};
