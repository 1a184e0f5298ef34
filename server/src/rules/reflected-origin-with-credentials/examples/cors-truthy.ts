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
      name: "true inside of a list",
      code: `app.use(cors({ origin: ["https://admin.example.com", «true»], credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://admin.example.com", "https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: ["https://admin.example.com", /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true }));
`,
        "credentials-off": `app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "a function inside of a list, which cors never calls",
      code: `app.use(cors({ origin: [«(origin) => origin === "https://admin.example.com"»], credentials: ‹true› }));
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
      name: "a set, which cors takes for true",
      code: `app.use(cors({ origin: «new Set(["https://admin.example.com"])», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://admin.example.com", "https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use(cors({ origin: ["https://admin.example.com", /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true }));
`,
        "credentials-off": `app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "an object, which cors takes for true",
      code: `app.use(cors({ origin: «{ "https://admin.example.com": true }», credentials: ‹true› }));
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
      name: "a number, which cors takes for true",
      code: `app.use(cors({ origin: «1», credentials: ‹true› }));
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
      name: "a name for true",
      code: `const allowAll = ‹true›;
app.use(cors({ origin: «allowAll», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const allowAll = ["https://app.example.com"];
app.use(cors({ origin: allowAll, credentials: true }));
`,
        "origin-pattern": `const allowAll = /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/;
app.use(cors({ origin: allowAll, credentials: true }));
`,
        "credentials-off": `const allowAll = "*";
app.use(cors({ origin: allowAll }));
`,
      },
    },
    {
      name: "a delegate",
      code: `const delegate = (req, callback) => {
  callback(null, { origin: «true», credentials: ‹true› });
};
app.use(cors(delegate));
`,
      message,
      fixes: {
        "explicit-origins": `const delegate = (req, callback) => {
  callback(null, { origin: ["https://app.example.com"], credentials: true });
};
app.use(cors(delegate));
`,
        "origin-pattern": `const delegate = (req, callback) => {
  callback(null, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
};
app.use(cors(delegate));
`,
        "credentials-off": `const delegate = (req, callback) => {
  callback(null, { origin: "*" });
};
app.use(cors(delegate));
`,
      },
    },
    {
      name: "a delegate with options that have a name",
      code: `const options = { origin: «true», credentials: ‹true› };
app.use(cors(function (req, callback) { callback(null, options); }));
`,
      message,
      fixes: {
        "explicit-origins": `const options = { origin: ["https://app.example.com"], credentials: true };
app.use(cors(function (req, callback) { callback(null, options); }));
`,
        "origin-pattern": `const options = { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true };
app.use(cors(function (req, callback) { callback(null, options); }));
`,
        "credentials-off": `const options = { origin: "*" };
app.use(cors(function (req, callback) { callback(null, options); }));
`,
      },
    },
  ],
  valid: [],
};
