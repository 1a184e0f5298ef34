import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "behind one for preflights, whose credentials no page reads",
      code: `const app = require("express")();
app.options(/.*/, cors({ origin: "https://app.example.com", credentials: true }));
app.use(cors({ origin: «"*"» }));
app.get("/data", (req, res) => res.send("ok"));
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `const app = require("express")();
app.options(/.*/, cors({ origin: "https://app.example.com", credentials: true }));
app.use(cors({ origin: ["https://app.example.com"] }));
app.get("/data", (req, res) => res.send("ok"));
`,
        "origin-pattern": `const app = require("express")();
app.options(/.*/, cors({ origin: "https://app.example.com", credentials: true }));
app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
app.get("/data", (req, res) => res.send("ok"));
`,
      },
    },
    {
      name: "the default",
      code: `app.use(«cors»());
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
      },
    },
    {
      name: "a text",
      code: `app.use(cors({ origin: «"*"», methods: ["GET"] }));
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], methods: ["GET"] }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, methods: ["GET"] }));
`,
      },
    },
    {
      name: "options without an origin",
      code: `app.use(
  «cors»({
    methods: ["GET"],
  }),
);
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `app.use(
  cors({
    origin: ["https://app.example.com"],
    methods: ["GET"],
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    methods: ["GET"],
  }),
);
`,
      },
    },
    {
      name: "no options in the object",
      code: `app.use(«cors»({}));
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
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
      code: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
    },
    {
      name: "credentials that are not known",
      code: `app.use(cors({ origin: "*", credentials: settings.credentials }));
`,
    },
    {
      name: "options that are not known",
      code: `app.use(cors(options));
`,
    },
    {
      name: "fonts and images",
      code: `app.use("/fonts", cors(), express.static("fonts"));
app.use("/static", cors({ origin: "*" }));
app.get("/logo.svg", cors(), (req, res) => res.sendFile("logo.svg"));
`,
    },
  ],
};
