import type { Examples } from "../../examples.ts";

const message =
  "`cors` turns credentials on for `true` and nothing else: this leaves them off, and pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "invalid-credentials-value",
  grammar: "typescript",
  preamble: `import cors from "cors";
`,
  invalid: [
    {
      name: "a text",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: «"true"» }));
`,
      message,
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
      },
    },
    {
      name: "a number, in options of their own",
      code: `const options = {
  origin: "https://app.example.com",
  credentials: «1»,
};
app.use(cors(options));
`,
      message,
      fixes: {
        correct: `const options = {
  origin: "https://app.example.com",
  credentials: true,
};
app.use(cors(options));
`,
      },
    },
    {
      name: "the word of fetch",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: «'include'» }));
`,
      message,
      fixes: {
        correct: `app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
      },
    },
    {
      name: "for every origin: it must not be turned on",
      also: ["wildcard-origin"],
      code: `app.use(cors({ credentials: «"true"» }));
`,
      message,
      fixes: {
        correct: `app.use(cors({ credentials: false }));
`,
      },
    },
  ],
  valid: [
    {
      name: "on",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
    },
    {
      name: "off in other words",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: "false" }));
app.use(cors({ origin: "https://app.example.com", credentials: 0 }));
app.use(cors({ origin: "https://app.example.com", credentials: null }));
app.use(cors({ origin: "https://app.example.com", credentials: undefined }));
`,
    },
    {
      name: "a value of the environment",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: process.env.CREDENTIALS }));
app.use(cors({ origin: "https://app.example.com", credentials: process.env.CREDENTIALS === "true" }));
app.use(cors({ origin: "https://app.example.com", credentials: Boolean(process.env.CREDENTIALS) }));
`,
    },
    {
      name: "two negations",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: !0 }));
`,
    },
  ],
};
