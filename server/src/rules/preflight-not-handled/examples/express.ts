import type { Examples } from "../../examples.ts";

const message = (name: string) =>
  `Browsers ask with OPTIONS before they send ${name} to another site, and nothing here answers that with CORS headers: the request is never sent.`;

export const examples: Examples = {
  rule: "preflight-not-handled",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");
const app = express();
`,
  invalid: [
    {
      name: "cors for one route",
      code: `app.«put»("/data", cors({ origin: ‹"https://app.example.com"› }), update);
`,
      message: message("PUT"),
      fixes: {},
    },
    {
      name: "cors with a name, beside middlewares that everybody knows",
      code: `const shared = cors({ origin: ‹"https://app.example.com"› });
app.use(express.json(), helmet());
app.get("/data", shared, list);
app.«delete»("/data/:id", shared, remove);
`,
      message: message("DELETE"),
      fixes: {},
    },
  ],
  valid: [
    {
      name: "a route of its own for OPTIONS",
      code: `app.options("/data", cors({ origin: "https://app.example.com" }));
app.put("/data", cors({ origin: "https://app.example.com" }), update);
`,
    },
    {
      name: "OPTIONS everywhere",
      code: `app.options("*", cors({ origin: "https://app.example.com" }));
app.put("/data", cors({ origin: "https://app.example.com" }), update);
`,
    },
    {
      name: "cors for all before",
      code: `app.use(cors({ origin: "https://app.example.com" }));
app.put("/data", cors({ origin: "https://app.example.com" }), update);
`,
    },
    {
      name: "methods that need no question",
      code: `app.get("/data", cors({ origin: "https://app.example.com" }), list);
app.post("/data", cors({ origin: "https://app.example.com" }), add);
`,
    },
    {
      name: "a middleware of which nothing is known",
      code: `app.use(common);
app.put("/data", cors({ origin: "https://app.example.com" }), update);
`,
    },
    {
      name: "a router, whose application is elsewhere",
      code: `const router = express.Router();
router.put("/data", cors({ origin: "https://app.example.com" }), update);
module.exports = router;
`,
    },
  ],
};
