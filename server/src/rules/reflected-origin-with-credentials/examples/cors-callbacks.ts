import type { Examples } from "../../examples.ts";

const message =
  "`cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");

const app = express();
`,
  invalid: [
    {
      name: "a callback that lets everyone through",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, «true»), credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "a callback that hands the origin back",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, «origin»), credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "a callback with a fallback for requests without an origin",
      code: `app.use(cors({ origin: (o, cb) => cb(undefined, «o || "*"»), credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "a method",
      code: `const corsOptions = {
  origin(origin, callback) {
    console.log("asked by", origin);
    callback(null, «true»);
  },
  credentials: ‹true›,
};
app.use(cors(corsOptions));
`,
      message,
      fixes: {
        "explicit-origins": `const corsOptions = {
  origin: ["https://app.example.com"],
  credentials: true,
};
app.use(cors(corsOptions));
`,
        "origin-pattern": `const corsOptions = {
  origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
  credentials: true,
};
app.use(cors(corsOptions));
`,
        "credentials-off": `const corsOptions = {
  origin: "*",
};
app.use(cors(corsOptions));
`,
      },
    },
    {
      name: "all ways through the callback let the origin in",
      code: `app.use(
  cors({
    origin: function (origin, callback) {
      if (!origin) return callback(null, true);
      if (allowed.indexOf(origin) === -1) {
        log.warn(\`\${origin} is not on the list\`);
      }
      return callback(null, «true»);
    },
    credentials: ‹true›,
  }),
);
`,
      message,
      fixes: {
        "explicit-origins": `app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
        "credentials-off": `app.use(
  cors({
    origin: "*",
  }),
);
`,
      },
    },
    {
      name: "both branches let the origin in",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      if (allowed.includes(origin)) {
        callback(null, true);
      } else {
        callback(null, «true»); // TODO: close this
      }
    },
    credentials: ‹true›,
  }),
);
`,
      message,
      fixes: {
        "explicit-origins": `app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
  }),
);
`,
        "origin-pattern": `app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
        "credentials-off": `app.use(
  cors({
    origin: "*",
  }),
);
`,
      },
    },
    {
      name: "a function that has a name",
      code: `function anyOrigin(origin, callback) {
  callback(null, «true»);
}
app.use(cors({ origin: anyOrigin, credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `function anyOrigin(origin, callback) {
  callback(null, true);
}
app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `function anyOrigin(origin, callback) {
  callback(null, true);
}
app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `function anyOrigin(origin, callback) {
  callback(null, true);
}
app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "an async callback",
      code: `app.use(cors({ origin: async (origin, callback) => { await logger.info(origin); callback(null, «true»); }, credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use(cors({ origin: "*" }));
`,
      },
    },
  ],
  valid: [],
};
