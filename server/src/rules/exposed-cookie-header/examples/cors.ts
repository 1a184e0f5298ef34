import type { Examples } from "../../examples.ts";

const message = "Browsers never show `Set-Cookie` to a page, exposed or not. The cookie itself is kept all the same.";

export const examples: Examples = {
  rule: "exposed-cookie-header",
  grammar: "typescript",
  preamble: `import cors from "cors";
const origin = "https://app.example.com";
`,
  invalid: [
    {
      name: "in a list",
      code: `app.use(cors({ origin, credentials: true, exposedHeaders: ["X-Total", «"Set-Cookie"»] }));
`,
      message,
      fixes: {
        correct: `app.use(cors({ origin, credentials: true, exposedHeaders: ["X-Total"] }));
`,
      },
    },
    {
      name: "one a line",
      code: `app.use(cors({
  origin,
  exposedHeaders: [
    'Content-Range',
    «'set-cookie'», // for the session
  ],
}));
`,
      message: "Browsers never show `set-cookie` to a page, exposed or not. The cookie itself is kept all the same.",
      fixes: {
        correct: `app.use(cors({
  origin,
  exposedHeaders: [
    'Content-Range',
  ],
}));
`,
      },
    },
    {
      name: "in a text",
      code: `app.use(cors({ origin, exposedHeaders: «"X-Total,Set-Cookie,X-Page"» }));
`,
      message,
      fixes: {
        correct: `app.use(cors({ origin, exposedHeaders: "X-Total,X-Page" }));
`,
      },
    },
    {
      name: "alone in a text",
      code: `app.use(cors({ origin, exposedHeaders: «"Set-Cookie"» }));
`,
      message,
      fixes: {
        correct: `app.use(cors({ origin }));
`,
      },
    },
  ],
  valid: [
    {
      name: "other headers",
      code: `app.use(cors({ origin, exposedHeaders: ["X-Set-Cookie-Token", "Cookie-Policy", "ETag"] }));
app.use(cors({ origin, allowedHeaders: ["Content-Type", "Set-Cookie"] }));
app.use(cors({ origin, exposedHeaders: names }));
`,
    },
  ],
};
