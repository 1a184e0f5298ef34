import type { Examples } from "../../examples.ts";

const message =
  "`*` does not cover Authorization, by the standard: list it. Browsers let it pass for now and warn on the console.";

export const examples: Examples = {
  rule: "authorization-not-covered",
  grammar: "javascript",
  preamble: `const cors = require("cors");
const origin = "https://app.example.com";
`,
  invalid: [
    {
      name: "a text",
      code: `app.use(cors({ origin, allowedHeaders: «"*"» }));
`,
      message,
      fixes: {
        "list-values": `app.use(cors({ origin, allowedHeaders: "Authorization, Content-Type" }));
`,
      },
    },
    {
      name: "a list, beside another header, in a file that reads some",
      code: `app.use(cors({ origin, credentials: false, allowedHeaders: ['Content-Type', «'*'»] }));
app.get("/", (req, res) => res.json(check(req.headers["x-api-key"])));
`,
      message,
      fixes: {
        "list-values": `app.use(cors({ origin, credentials: false, allowedHeaders: ['Content-Type', 'Authorization', 'X-Api-Key'] }));
app.get("/", (req, res) => res.json(check(req.headers["x-api-key"])));
`,
      },
    },
  ],
  valid: [
    {
      name: "Authorization is listed beside it",
      code: `app.use(cors({ origin, allowedHeaders: ["*", "authorization"] }));
app.use(cors({ origin, allowedHeaders: "*, Authorization" }));
`,
    },
    {
      name: "what is asked for is copied",
      code: `app.use(cors({ origin }));
app.use(cors({ origin, allowedHeaders: "" }));
`,
    },
    {
      name: "no star",
      code: `app.use(cors({ origin, allowedHeaders: ["Content-Type", "X-*"] }));
`,
    },
    {
      name: "credentials that nobody knows",
      code: `app.use(cors({ origin, credentials: config.credentials, allowedHeaders: "*" }));
`,
    },
  ],
};
