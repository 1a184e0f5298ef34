import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "an item of the list that is asked",
      code: `const allowed = ["https://app.example.com", «"null"»];
app.use(
  cors({
    origin: (origin, callback) => {
      if (allowed.includes(origin)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: ‹true›,
  }),
);
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        correct: `const allowed = ["https://app.example.com"];
app.use(
  cors({
    origin: (origin, callback) => {
      if (allowed.includes(origin)) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
`,
      },
    },
  ],
  valid: [
    {
      name: "no origin at all, as requests without a page have it",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      if (!origin || origin === "https://app.example.com") return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
`,
    },
  ],
};
