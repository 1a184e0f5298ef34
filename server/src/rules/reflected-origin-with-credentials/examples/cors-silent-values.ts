import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  preamble: `const express = require("express");
const cors = require("cors");
const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "the origin from a function that gives it back for some only",
      code: `const allowed = ["https://app.example.com"];
function known(origin) {
  if (allowed.includes(origin)) return origin;
  return null;
}
app.use(cors({ origin: (origin, callback) => callback(null, known(origin)), credentials: true }));
`,
    },
    {
      name: "a function that gives the origin back where another file knows it",
      code: `const { isPartner } = require("./partners");
const known = (origin) => {
  if (isPartner(origin)) return origin;
};
app.use(cors({ origin: (origin, callback) => callback(null, Boolean(known(origin))), credentials: true }));
`,
    },
    {
      name: "a list of texts",
      code: `app.use(cors({ origin: ["https://app.example.com", "https://admin.example.com"], credentials: true }));
`,
    },
    {
      name: "one text",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
    },
    {
      name: "a list that is put together",
      code: `const hosts = ["app", "admin"];
const origins = hosts.map((host) => \`https://\${host}.example.com\`);
app.use(cors({ origin: origins, credentials: true }));
`,
    },
    {
      name: "a list that is spread",
      code: `const base = ["https://app.example.com"];
app.use(cors({ origin: [...base, "https://admin.example.com"], credentials: true }));
`,
    },
    {
      name: "a list that is filled",
      code: `const origins = ["https://app.example.com"];
origins.push("https://admin.example.com");
if (isDevelopment) origins.push("http://localhost:3000");
app.use(cors({ origin: origins, credentials: true }));
`,
    },
    {
      name: "options that are merged",
      code: `const defaults = { credentials: true, methods: ["GET", "PUT"] };
app.use(cors({ ...defaults, origin: "https://app.example.com" }));
app.use(cors(Object.assign({}, defaults, { origin: ["https://app.example.com"] })));
`,
    },
    {
      name: "a wildcard that is replaced",
      code: `const defaults = { origin: "*", credentials: true };
app.use(cors({ ...defaults, origin: "https://app.example.com" }));
`,
    },
    {
      name: "a wildcard of another object",
      code: `const publicOptions = { origin: "*" };
const privateOptions = { origin: "https://app.example.com", credentials: true };
app.use("/api", cors(privateOptions));
`,
    },
    {
      name: "a fallback that is an origin",
      code: `app.use(cors({ origin: process.env.CORS_ORIGIN || "https://app.example.com", credentials: true }));
`,
    },
    {
      name: "a fallback with a list",
      code: `app.use(cors({ origin: (process.env.CORS_ORIGINS ?? "https://app.example.com").split(","), credentials: true }));
`,
    },
    {
      name: "a choice between origins",
      code: `app.use(cors({ origin: isProduction ? "https://app.example.com" : "http://localhost:3000", credentials: true }));
`,
    },
    {
      name: "a choice with nothing",
      code: `app.use(cors({ origin: isEnabled ? ["https://app.example.com"] : false, credentials: true }));
`,
    },
    {
      name: "credentials by a condition",
      code: `app.use(cors({ origin: "https://app.example.com", credentials: isProduction }));
`,
    },
    {
      name: "another file",
      code: `const { corsOptions } = require("./config/cors");
app.use(cors(corsOptions));
`,
    },
    {
      name: "a class's setting",
      code: `app.use(cors({ origin: this.config.origins, credentials: true }));
`,
    },
    {
      name: "a function's result",
      code: `app.use(cors(getCorsOptions()));
app.use(cors({ origin: getOrigins(), credentials: true }));
`,
    },
    {
      name: "a validated environment",
      code: `const env = envSchema.parse(process.env);
app.use(cors({ origin: env.CORS_ORIGIN, credentials: true }));
`,
    },
    {
      name: "a pattern made of a text",
      code: `app.use(cors({ origin: new RegExp("^https://([a-z0-9-]+\\\\.)+example\\\\.com$"), credentials: true }));
`,
    },
    {
      name: "per route, with its own OPTIONS",
      code: `const options = { origin: "https://app.example.com", credentials: true };
app.options("/data", cors(options));
app.put("/data", cors(options), (req, res) => res.json({}));
`,
    },
    {
      name: "on a router under a path",
      code: `const router = express.Router();
router.use(cors({ origin: "https://app.example.com", credentials: true }));
router.get("/", (req, res) => res.json([]));
app.use("/api", router);
`,
    },
  ],
};
