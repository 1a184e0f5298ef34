import type { Examples } from "../../examples.ts";

const off = "Where `CORS_ORIGIN` is not set, `cors` sends no CORS headers at all.";

export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "the variable as it is",
      code: `app.use(cors({ origin: «process.env.CORS_ORIGIN», credentials: true }));
`,
      message: off,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: process.env.CORS_ORIGIN ?? "https://app.example.com", credentials: true }));
`,
      },
    },
    {
      name: "a name for it",
      code: `const origin = ‹process.env.CORS_ORIGIN›;
app.use(cors({ «origin» }));
`,
      message: off,
      fixes: {
        "explicit-origins": `const origin = process.env.CORS_ORIGIN ?? "https://app.example.com";
app.use(cors({ origin }));
`,
      },
    },
    {
      name: "split where it is set",
      code: `app.use(cors({ origin: «process.env.CORS_ORIGIN?.split(",")» }));
`,
      message: off,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "split in any case",
      code: `app.use(cors({ origin: «process.env.CORS_ORIGIN.split(",").map((s) => s.trim())» }));
`,
      message: "Where `CORS_ORIGIN` is not set, the program fails when it starts.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: (process.env.CORS_ORIGIN ?? "https://app.example.com").split(",").map((s) => s.trim()) }));
`,
      },
    },
    {
      name: "by another way to write it",
      code: `app.use(cors({ origin: «process.env["CORS_ORIGIN"]» }));
`,
      message: off,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: process.env["CORS_ORIGIN"] ?? "https://app.example.com" }));
`,
      },
    },
  ],
  valid: [
    {
      name: "something stands in for it",
      code: `app.use(cors({ origin: process.env.CORS_ORIGIN || "https://app.example.com" }));
app.use(cors({ origin: process.env.CORS_ORIGINS?.split(",") ?? [] }));
app.use(cors({ origin: (process.env.CORS_LIST || "").split(",") }));
`,
    },
    {
      name: "it is looked at elsewhere",
      code: `if (!process.env.CORS_ORIGIN) throw new Error("CORS_ORIGIN is not set");
app.use(cors({ origin: process.env.CORS_ORIGIN }));
`,
    },
    {
      name: "one of a list",
      code: `app.use(cors({ origin: [process.env.CORS_ORIGIN, "https://app.example.com"] }));
`,
    },
    {
      name: "a setting of the program",
      code: `app.use(cors({ origin: config.origin }));
app.use(cors({ origin: configService.get("CORS_ORIGIN") }));
`,
    },
  ],
};
