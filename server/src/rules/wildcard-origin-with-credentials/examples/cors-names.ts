import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");

const app = express();
`,
  invalid: [
    {
      name: "options that have a name, used twice",
      code: `const corsOptions = {
  origin: «'*'», // for now
  credentials: ‹true›
}

app.options('*', cors(corsOptions))
app.use(cors(corsOptions))
`,
      message,
      fixes: {
        "explicit-origins": `const corsOptions = {
  origin: ['https://app.example.com'], // for now
  credentials: true
}

app.options('*', cors(corsOptions))
app.use(cors(corsOptions))
`,
        "origin-pattern": `const corsOptions = {
  origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, // for now
  credentials: true
}

app.options('*', cors(corsOptions))
app.use(cors(corsOptions))
`,
        "credentials-off": `const corsOptions = {
  origin: '*' // for now
}

app.options('*', cors(corsOptions))
app.use(cors(corsOptions))
`,
      },
    },
    {
      name: "a name for the origin that is used only here",
      code: `const allowedOrigin = ‹"*"›;
app.use(cors({ origin: «allowedOrigin», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const allowedOrigin = ["https://app.example.com"];
app.use(cors({ origin: allowedOrigin, credentials: true }));
`,
        "origin-pattern": `const allowedOrigin = /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/;
app.use(cors({ origin: allowedOrigin, credentials: true }));
`,
        "credentials-off": `const allowedOrigin = "*";
app.use(cors({ origin: allowedOrigin }));
`,
      },
    },
    {
      name: "a name for the origin that is used elsewhere too",
      code: `const anyone = ‹"*"›;
app.use(cors({ origin: «anyone», credentials: ‹true› }));
app.get("/public", cors({ origin: anyone }), list);
`,
      message,
      fixes: {
        "explicit-origins": `const anyone = "*";
app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
app.get("/public", cors({ origin: anyone }), list);
`,
        "origin-pattern": `const anyone = "*";
app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
app.get("/public", cors({ origin: anyone }), list);
`,
        "credentials-off": `const anyone = "*";
app.use(cors({ origin: anyone }));
app.get("/public", cors({ origin: anyone }), list);
`,
      },
    },
    {
      name: "shorthand for both options",
      code: `const origin = ‹"*"›;
const credentials = true;
app.use(cors({ «origin», ‹credentials› }));
`,
      message,
      fixes: {
        "explicit-origins": `const origin = ["https://app.example.com"];
const credentials = true;
app.use(cors({ origin, credentials }));
`,
        "origin-pattern": `const origin = /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/;
const credentials = true;
app.use(cors({ origin, credentials }));
`,
        "credentials-off": `const origin = "*";
const credentials = true;
app.use(cors({ origin }));
`,
      },
    },
    {
      name: "options that are spread",
      code: `const shared = { credentials: ‹true›, maxAge: 600 };
app.use(cors({ ...shared, origin: «"*"» }));
`,
      message,
      fixes: {
        "explicit-origins": `const shared = { credentials: true, maxAge: 600 };
app.use(cors({ ...shared, origin: ["https://app.example.com"] }));
`,
        "origin-pattern": `const shared = { credentials: true, maxAge: 600 };
app.use(cors({ ...shared, origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ }));
`,
        "credentials-off": `const shared = { maxAge: 600 };
app.use(cors({ ...shared, origin: "*" }));
`,
      },
    },
    {
      name: "a part of a larger configuration",
      code: `const config = {
  port: 3000,
  cors: { origin: «"*"», credentials: ‹true› },
};
app.use(cors(config.cors));
`,
      message,
      fixes: {
        "explicit-origins": `const config = {
  port: 3000,
  cors: { origin: ["https://app.example.com"], credentials: true },
};
app.use(cors(config.cors));
`,
        "origin-pattern": `const config = {
  port: 3000,
  cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true },
};
app.use(cors(config.cors));
`,
        "credentials-off": `const config = {
  port: 3000,
  cors: { origin: "*" },
};
app.use(cors(config.cors));
`,
      },
    },
    {
      name: "as a handler of one route, frozen, with quoted keys",
      code: `app.get("/data", cors(Object.freeze({ "origin": «"*"», "credentials": ‹true› })), (req, res) => res.json({}));
`,
      message,
      fixes: {
        "explicit-origins": `app.get("/data", cors(Object.freeze({ "origin": ["https://app.example.com"], "credentials": true })), (req, res) => res.json({}));
`,
        "origin-pattern": `app.get("/data", cors(Object.freeze({ "origin": /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, "credentials": true })), (req, res) => res.json({}));
`,
        "credentials-off": `app.get("/data", cors(Object.freeze({ "origin": "*" })), (req, res) => res.json({}));
`,
      },
    },
    {
      name: "required in place",
      code: `app.use(require("cors")({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(require("cors")({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(require("cors")({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use(require("cors")({ origin: "*" }));
`,
      },
    },
    {
      name: "a callback that names the wildcard",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, «"*"»), credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use(cors({ origin: (origin, callback) => callback(null, "*") }));
`,
      },
    },
    {
      name: "a delegate that always hands over the same options",
      code: `app.use(cors((req, callback) => callback(null, { origin: «"*"», credentials: ‹true› })));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors((req, callback) => callback(null, { origin: ["https://app.example.com"], credentials: true })));
`,
        "origin-pattern": `app.use(cors((req, callback) => callback(null, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true })));
`,
        "credentials-off": `app.use(cors((req, callback) => callback(null, { origin: "*" })));
`,
      },
    },
  ],
  valid: [],
};
