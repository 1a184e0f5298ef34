import type { Examples } from "../../examples.ts";

const off = "Where `CORS_ORIGIN` is not set, `cors` sends no CORS headers at all.";
const fails = "Where `CORS_ORIGIN` is not set, the program fails when it starts.";

/** Two origins stand in for the variable. */
export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `import cors from "cors";
`,
  invalid: [
    {
      name: "the variable as it is",
      code: `app.use(cors({ origin: «process.env.CORS_ORIGIN» }));
`,
      message: off,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: process.env.CORS_ORIGIN ?? ["https://app.example.com", "https://admin.example.com"] }));
`,
      },
    },
    {
      name: "with a cast",
      code: `app.use(cors({ origin: «process.env.CORS_ORIGIN as string» }));
`,
      message: off,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: process.env.CORS_ORIGIN ?? ["https://app.example.com", "https://admin.example.com"] }));
`,
      },
    },
    {
      name: "split in any case",
      code: `app.use(cors({ origin: «process.env.CORS_ORIGIN!.split(";")» }));
`,
      message: fails,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: (process.env.CORS_ORIGIN ?? "https://app.example.com;https://admin.example.com").split(";") }));
`,
      },
    },
    {
      name: "cut off blanks: a text with two origins matches nobody",
      code: `app.use(cors({ origin: «process.env.CORS_ORIGIN!.trim()» }));
`,
      message: fails,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "something stands in for it",
      code: `app.use(cors({ origin: process.env.CORS_ORIGIN ?? ["https://app.example.com", "https://admin.example.com"] }));
`,
    },
  ],
};
