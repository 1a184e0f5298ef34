import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "samesite-blocks-cross-site",
  grammar: "javascript",
  invalid: [
    {
      name: "two sites",
      code: `const cors = require("cors");
app.use(cors({ origin: ["https://app.example.com", ‹"https://shop.example.org"›], credentials: true }));
res.cookie("session", id, { sameSite: «"lax"» });
`,
      message:
        "Browsers send no `Lax` cookie with a `fetch` from another site, and not all origins that may send credentials are of one site: `https://shop.example.org` gets no cookie if the API is not of `example.org`.",
      fixes: {},
    },
    {
      name: "hosts below a shared domain are sites of their own",
      code: `const cors = require("cors");
app.use(cors({ origin: ["https://a.vercel.app", ‹"https://b.vercel.app"›], credentials: true }));
res.cookie("session", id, { sameSite: «true» });
`,
      message:
        "Browsers send no `Strict` cookie with a `fetch` from another site, and not all origins that may send credentials are of one site: `https://b.vercel.app` gets no cookie if the API is not of `b.vercel.app`.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "one site",
      code: `const cors = require("cors");
app.use(cors({ origin: ["https://app.example.com", "https://www.example.com"], credentials: true }));
res.cookie("session", id, { sameSite: "lax" });
`,
    },
    {
      name: "no options",
      code: `const cors = require("cors");
app.use(cors({ origin: ["https://app.example.com", "https://shop.example.org"], credentials: true }));
res.cookie("session", id);
`,
    },
  ],
};
