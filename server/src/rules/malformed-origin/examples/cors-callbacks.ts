import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "malformed-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "an item of the list that is asked",
      code: `const allowed = ["https://app.example.com", «"https://admin.example.com/"»];
app.use(
  cors({
    origin: (origin, callback) => {
      if (allowed.indexOf(origin) !== -1) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(
  cors({
    origin: (origin, callback) => {
      if (allowed.indexOf(origin) !== -1) return callback(null, true);
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
      name: "texts that are no origins",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      if (origin.endsWith(".example.com") && origin.startsWith("https://")) return callback(null, true);
      callback(new Error("not allowed"));
    },
    credentials: true,
  }),
);
`,
    },
  ],
};
