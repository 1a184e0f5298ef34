import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Feathers hands on the same function",
      code: `import express, { cors } from "@feathersjs/express";

app.use(cors({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `import express, { cors } from "@feathersjs/express";

app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import express, { cors } from "@feathersjs/express";

app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `import express, { cors } from "@feathersjs/express";

app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "Feathers, as a part of its module",
      code: `const feathers = require("@feathersjs/express");
app.use(feathers.cors({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const feathers = require("@feathersjs/express");
app.use(feathers.cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `const feathers = require("@feathersjs/express");
app.use(feathers.cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `const feathers = require("@feathersjs/express");
app.use(feathers.cors({ origin: "*" }));
`,
      },
    },
    {
      name: "a name that is taken out of the module",
      code: `const { cors: allow } = require("@feathersjs/express");
app.use(allow({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const { cors: allow } = require("@feathersjs/express");
app.use(allow({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `const { cors: allow } = require("@feathersjs/express");
app.use(allow({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `const { cors: allow } = require("@feathersjs/express");
app.use(allow({ origin: "*" }));
`,
      },
    },
    {
      name: "the whole module as a name, renamed",
      code: `import * as corsModule from "cors";
app.use(corsModule.default({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `import * as corsModule from "cors";
app.use(corsModule.default({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import * as corsModule from "cors";
app.use(corsModule.default({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `import * as corsModule from "cors";
app.use(corsModule.default({ origin: "*" }));
`,
      },
    },
    {
      name: "imported under its own name",
      code: `import { default as corsMiddleware } from 'cors';
app.use(corsMiddleware({ origin: «'*'», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `import { default as corsMiddleware } from 'cors';
app.use(corsMiddleware({ origin: ['https://app.example.com'], credentials: true }));
`,
        "origin-pattern": `import { default as corsMiddleware } from 'cors';
app.use(corsMiddleware({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `import { default as corsMiddleware } from 'cors';
app.use(corsMiddleware({ origin: '*' }));
`,
      },
    },
    {
      name: "imported when it is needed",
      code: `const { default: cors } = await import("cors");
app.use(cors({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const { default: cors } = await import("cors");
app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `const { default: cors } = await import("cors");
app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `const { default: cors } = await import("cors");
app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "the default of what is required",
      code: `const cors = require("cors").default;
app.use(cors({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const cors = require("cors").default;
app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `const cors = require("cors").default;
app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `const cors = require("cors").default;
app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "minified truth values",
      code: `const cors = require("cors");
app.use(cors({ origin: «"*"», credentials: ‹!0› }));
`,
      message,
      fixes: {
        "explicit-origins": `const cors = require("cors");
app.use(cors({ origin: ["https://app.example.com"], credentials: !0 }));
`,
        "origin-pattern": `const cors = require("cors");
app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: !0 }));
`,
        "credentials-off": `const cors = require("cors");
app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "tabs and Windows line ends",
      code: 'const cors = require("cors");\r\napp.use(cors({\r\n\torigin: «"*"»,\r\n\tcredentials: ‹true›\r\n}));\r\n',
      message,
      fixes: {
        "explicit-origins":
          'const cors = require("cors");\r\napp.use(cors({\r\n\torigin: ["https://app.example.com"],\r\n\tcredentials: true\r\n}));\r\n',
        "origin-pattern":
          'const cors = require("cors");\r\napp.use(cors({\r\n\torigin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,\r\n\tcredentials: true\r\n}));\r\n',
        "credentials-off": 'const cors = require("cors");\r\napp.use(cors({\r\n\torigin: "*"\r\n}));\r\n',
      },
    },
  ],
  valid: [],
};
