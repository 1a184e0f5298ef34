import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  preamble: `const cors = require("cors");
`,
  invalid: [],
  valid: [
    {
      name: "the example of the documentation",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(cors({ origin: (origin, callback) => {
  if (allowed.indexOf(origin) !== -1 || !origin) {
    callback(null, true);
  } else {
    callback(new Error("Not allowed by CORS"));
  }
}, credentials: true }));
`,
    },
    {
      name: "includes",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(cors({ origin: (origin, callback) => callback(null, allowed.includes(origin)), credentials: true }));
`,
    },
    {
      name: "a set",
      code: `const origins = new Set(["https://app.example.com"]);
app.use(cors({ origin: (origin, callback) => callback(null, origins.has(origin)), credentials: true }));
`,
    },
    {
      name: "with a log",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(cors({ origin: function (origin, callback) {
  if (!origin) return callback(null, true);
  if (!allowed.includes(origin)) {
    console.warn(\`refused \${origin}\`);
    return callback(new Error("refused"), false);
  }
  return callback(null, true);
}, credentials: true }));
`,
    },
    {
      name: "the host name's end",
      code: `app.use(cors({ origin: (origin, callback) => {
  const { hostname, protocol } = new URL(origin);
  callback(null, protocol === "https:" && (hostname === "example.com" || hostname.endsWith(".example.com")));
}, credentials: true }));
`,
    },
    {
      name: "a try around the host name",
      code: `app.use(cors({ origin: (origin, callback) => {
  try {
    const url = new URL(origin);
    callback(null, url.protocol === "https:" && url.hostname.endsWith(".example.com"));
  } catch (error) {
    callback(error);
  }
}, credentials: true }));
`,
    },
    {
      name: "patterns and texts",
      code: `const rules = ["https://app.example.com", /^https:\\/\\/[a-z0-9-]+\\.example\\.com$/];
app.use(cors({ origin: (origin, callback) => {
  const isAllowed = rules.some((rule) => (rule instanceof RegExp ? rule.test(origin) : rule === origin));
  callback(null, isAllowed);
}, credentials: true }));
`,
    },
    {
      name: "an awaited test",
      code: `app.use(cors({ origin: async (origin, callback) => {
  const tenant = await tenants.findOne({ origin });
  callback(null, Boolean(tenant));
}, credentials: true }));
`,
    },
    {
      name: "a promise",
      code: `app.use(cors({ origin: (origin, callback) => {
  tenants.exists({ origin }).then((found) => callback(null, found), callback);
}, credentials: true }));
`,
    },
    {
      name: "a switch",
      code: `app.use(cors({ origin: (origin, callback) => {
  switch (origin) {
    case "https://app.example.com":
      return callback(null, true);
    default:
      return callback(null, false);
  }
}, credentials: true }));
`,
    },
    {
      name: "a variable",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(cors({ origin: (origin, callback) => {
  let isAllowed = false;
  for (const item of allowed) {
    if (item === origin) isAllowed = true;
  }
  callback(null, isAllowed);
}, credentials: true }));
`,
    },
    {
      name: "development or a list",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(cors({ origin: (origin, callback) => {
  if (process.env.NODE_ENV === "development" || allowed.includes(origin)) callback(null, true);
  else callback(null, false);
}, credentials: true }));
`,
    },
    {
      name: "a setting decides",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(cors({ origin: (origin, callback) => {
  if (config.allowAnyOrigin) return callback(null, true);
  callback(null, allowed.includes(origin));
}, credentials: true }));
`,
    },
    {
      name: "the origin itself, of a list",
      code: `const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(cors({ origin: (origin, callback) => callback(null, allowed.includes(origin) ? origin : false), credentials: true }));
`,
    },
    {
      name: "an assertion",
      code: `app.use(cors({ origin: (origin, callback) => {
  assertAllowed(origin);
  callback(null, true);
}, credentials: true }));
`,
    },
    {
      name: "handed on",
      code: `app.use(cors({ origin: (origin, callback) => checkOrigin(origin, callback), credentials: true }));
`,
    },
    {
      name: "a delegate",
      code: `const allowed = ["https://app.example.com"];
app.use(
  cors((req, callback) => {
    const isAllowed = allowed.includes(req.header("Origin"));
    callback(null, { origin: isAllowed, credentials: true });
  }),
);
`,
    },
    {
      name: "a delegate by path",
      code: `app.use(
  cors((req, callback) => {
    const origin = req.path.startsWith("/internal") ? false : "https://app.example.com";
    callback(null, { origin, credentials: true });
  }),
);
`,
    },
    {
      name: "an origin that is reflected only behind a test of the host",
      code: `app.use(
  cors((req, callback) => {
    if (new URL(req.header("Origin")).host === "app.example.com:8443") {
      callback(null, { origin: "https://app.example.com:8443", credentials: true });
    } else {
      callback(null, { origin: false });
    }
  }),
);
`,
    },
  ],
};
